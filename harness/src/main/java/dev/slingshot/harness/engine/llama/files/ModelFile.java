package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.Sha256;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that begins as a GGUF model does; whether the rest is sound, llama.cpp will say.
public record ModelFile(Path path) {
    private static final int HEADER = 24;

    public ModelFile {
        path = path.toAbsolutePath().normalize();
        check(path);
    }

    public String sha256() {
        try {
            return Sha256.of(path);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read the model %s: %s".formatted(path, e.getMessage()));
        }
    }

    private static void check(Path path) {
        byte[] start;
        try (var in = Files.newInputStream(path)) {
            start = in.readNBytes(HEADER);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read the model %s: %s".formatted(path, e.getMessage()));
        }
        String beginning = new String(start, StandardCharsets.ISO_8859_1);
        if (start.length == HEADER && beginning.startsWith("GGUF")) {
            return;
        }
        String guess =
                beginning.startsWith("version https://git-lfs")
                        ? "it is a Git LFS pointer: fetch the file itself"
                        : beginning.stripLeading().startsWith("<")
                                ? "it is a web page: check the address it came from"
                                : beginning.startsWith("PK")
                                        ? "it is a zip archive: unpack it first"
                                        : "convert the model with llama.cpp's convert_hf_to_gguf.py, or choose a GGUF file";
        throw new ConfigurationException("%s is no GGUF model: %s".formatted(path, guess));
    }
}
