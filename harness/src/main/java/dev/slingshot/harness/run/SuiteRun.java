package dev.slingshot.harness.run;

import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.store.Recording;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.Caps;
import dev.slingshot.harness.suite.Lock;
import dev.slingshot.harness.suite.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Runs a plan into its folder: what is recorded there already is not made again, so going on after
/// a stop or a kill is running again.
///
/// @param replay whether a call that is not recorded is an error
/// @param code version of this program, for the lock
/// @param reuse folders of earlier runs whose calls may be used again
public record SuiteRun(
        Plan plan,
        Supplies supplies,
        RunFolder folder,
        boolean replay,
        List<RunFolder> reuse,
        Stop stop,
        String code,
        InstantSource clock) {

    /// What the listener may ask while it runs.
    public interface Starting {
        /// Called once, after everything is opened and before the first trial.
        ///
        /// @param trials to be finished, those in the store included
        RunListener starting(Manifest manifest, int trials, Recording recording);
    }

    public void run(Starting starting) {
        try (var _ = folder.claim();
                var workbench = new Workbench(plan, supplies)) {
            run(workbench, starting);
        }
    }

    private void run(Workbench workbench, Starting starting) {
        var making = new ManifestMaking(plan, workbench, folder);
        var manifest = making.manifest(lock(workbench, making).json());
        ManifestFile.writeWhole(folder.lock(), manifest.lock());
        ManifestFile.write(folder.manifest(), manifest);
        var earlier = new ArrayList<RunStore>();
        try (var store = RunStore.open(folder.store());
                var watch =
                        Executors.newSingleThreadScheduledExecutor(
                                Thread.ofPlatform().daemon(true).factory())) {
            reuse.forEach(run -> earlier.add(RunStore.open(run.existing().store())));
            var recording = new Recording(store, earlier, replay, stop, clock);
            var experiments = workbench.experiments(recording);
            int trials = experiments.stream().mapToInt(each -> each.cell().planned()).sum();
            var listener = starting.starting(manifest, trials, recording);
            long tokensBefore = store.executed("policy").usage().generatedTokens();
            long started = clock.millis();
            var _ =
                    watch.scheduleAtFixedRate(
                            () -> checkCaps(recording, tokensBefore, started),
                            200,
                            200,
                            TimeUnit.MILLISECONDS);
            new Runner(store, stop, listener, workbench.samplesAtOnce()).run(experiments);
            watch.shutdownNow();
            if (recording.madeCalls() > 0) {
                store.keepSession(started, (clock.millis() - started) / 1000.0, "");
            }
        } finally {
            earlier.forEach(RunStore::close);
        }
    }

    private Lock lock(Workbench workbench, ManifestMaking making) {
        var lock =
                Lock.of(
                        plan.suite(),
                        making.datasets(),
                        making.models(),
                        making.verifiers(),
                        List.copyOf(workbench.prompts().values()),
                        Grader.VERSION,
                        code);
        return Files.exists(folder.lock())
                ? lock.continuing(
                        folder.path().toString(),
                        Lock.parse(folder.lock().toString(), text(folder.lock())))
                : lock;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void checkCaps(Recording recording, long tokensBefore, long started) {
        Caps caps = plan.suite().caps();
        caps.tokens()
                .ifPresent(cap -> {
                    if (tokensBefore + recording.madeTokens() >= cap) {
                        stop.because("the cap of %d tokens is reached".formatted(cap));
                    }
                });
        caps.time()
                .ifPresent(cap -> {
                    if (clock.millis() - started >= cap.toMillis()) {
                        stop.because("the cap of %s is reached".formatted(cap));
                    }
                });
    }
}
