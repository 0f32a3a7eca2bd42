package dev.slingshot.harness.run;

import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.suite.Lock;
import dev.slingshot.harness.suite.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A run's lock and manifest, written again whenever an engine or verifier has told what it is.
record RunRecord(Plan plan, Workbench workbench, RunFolder folder, String code) {

    /// @throws dev.slingshot.strategies.ConfigurationException where the folder holds another run
    synchronized Manifest write() {
        var making = new ManifestMaking(plan, workbench, folder);
        var manifest = making.manifest(lock(making).json());
        ManifestFile.writeWhole(folder.lock(), manifest.lock());
        ManifestFile.write(folder.manifest(), manifest);
        return manifest;
    }

    private Lock lock(ManifestMaking making) {
        var lock =
                Lock.of(
                                plan.suite(),
                                making.datasets(),
                                making.models(),
                                making.verifiers(),
                                workbench.prompts(),
                                Grader.VERSION,
                                code)
                        .withPlugins(workbench.catalogue().used(plan));
        return Files.exists(folder.lock())
                ? lock.continuing(
                        folder.path().toString(),
                        Lock.parse(folder.lock().toString(), text(folder.lock())))
                : lock;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
