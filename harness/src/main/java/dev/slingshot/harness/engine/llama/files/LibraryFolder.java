package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.Sha256;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The three libraries of one llama.cpp build, found in a folder, and the hash of the last by which
/// we know its layouts. A build inside a single library (`libjllama`) is all three.
public record LibraryFolder(Path folder, Path base, Path ggml, Path llama, String llamaSha256) {
    private static final Pattern BASE = Pattern.compile("(lib)?ggml-base\\.(so|dylib|dll)");
    private static final Pattern GGML =
            Pattern.compile("(lib)?ggml(\\.[a-z0-9.]+)?\\.(so|dylib|dll)");
    private static final Pattern LLAMA =
            Pattern.compile("(lib)?llama(\\.[a-z0-9.]+)?\\.(so|dylib|dll)");

    private static final Pattern WHOLE = Pattern.compile("(lib)?jllama\\.(so|dylib|dll)");

    /// Looks into `folder`; says which library is missing when one is.
    public static LibraryFolder of(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(place)) {
            throw new ConfigurationException(
                    "%s is not a folder; it should hold libllama, libggml and libggml-base"
                            .formatted(place));
        }
        var whole = first(place, WHOLE);
        if (whole.isPresent()) {
            var file = whole.get();
            return new LibraryFolder(place, file, file, file, hash(file));
        }
        var llama = only(place, LLAMA, "libllama");
        return new LibraryFolder(
                place,
                only(place, BASE, "libggml-base"),
                only(place, GGML, "libggml"),
                llama,
                hash(llama));
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new ConfigurationException("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static Path only(Path folder, Pattern name, String what) {
        return first(folder, name)
                .orElseThrow(() ->
                        new ConfigurationException(
                                "%s holds no %s; give the folder of a whole llama.cpp build"
                                        .formatted(folder, what)));
    }

    private static Optional<Path> first(Path folder, Pattern name) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> name.matcher(file.getFileName().toString()).matches())
                    .min((a, b) -> a.compareTo(b));
        } catch (IOException e) {
            throw new ConfigurationException("cannot list " + folder + ": " + e.getMessage());
        }
    }
}
