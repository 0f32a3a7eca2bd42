package dev.slingshot.harness.run;

import dev.slingshot.harness.result.Manifest;
import dev.slingshot.strategies.ConfigurationException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes a run's manifest; a write replaces the file whole or not at all.
final class ManifestFile {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private ManifestFile() {}

    static Manifest read(Path file) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (IOException | JacksonException e) {
            throw new ConfigurationException(
                    "%s: not a run's manifest: %s".formatted(file, e.getMessage()));
        }
    }

    static void write(Path file, Manifest manifest) {
        writeWhole(file, MAPPER.writeValueAsString(manifest));
    }

    static void writeWhole(Path file, String text) {
        writeWhole(file, out -> out.write(text));
    }

    /// What writes a file's text.
    interface Writing {
        void to(Writer out) throws IOException;
    }

    static void writeWhole(Path file, Writing writing) {
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            try (var out =
                            new OutputStreamWriter(
                                    Files.newOutputStream(part), StandardCharsets.UTF_8);
                    var buffered = new BufferedWriter(out)) {
                writing.to(buffered);
            }
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
