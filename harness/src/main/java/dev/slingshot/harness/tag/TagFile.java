package dev.slingshot.harness.tag;

import dev.slingshot.strategies.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// A file of labelled responses: one JSON object a line, the same bytes for the same records.
public final class TagFile {
    private TagFile() {}

    /// Writes a file whole or not at all.
    public static void write(Path file, Iterable<TagRecord> records) {
        write(
                file,
                line -> {
                    records.forEach(line);
                    return file;
                });
    }

    /// Writes records as they come.
    ///
    /// @param work hands every record to what it is given
    static <T> T write(Path file, Function<Consumer<TagRecord>, T> work) {
        try (var part = new PartFile(file)) {
            var out = new OutputStreamWriter(part.out(), StandardCharsets.UTF_8);
            T done = work.apply(record -> write(out, record));
            out.flush();
            part.keep();
            return done;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: cannot be written: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    private static void write(Writer out, TagRecord record) {
        try {
            out.write(TagJson.line(record));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// All records of a file, in its order.
    ///
    /// @throws ConfigurationException with file and line of what is wrong
    public static List<TagRecord> read(Path file) {
        var records = new ArrayList<TagRecord>();
        forEach(file, records::add);
        return List.copyOf(records);
    }

    /// Reads record by record, for files that are larger than memory.
    ///
    /// @throws ConfigurationException with file and line of what is wrong
    public static void forEach(Path file, Consumer<TagRecord> reader) {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read(file, in, reader);
        } catch (IOException failed) {
            throw new ConfigurationException(
                    "%s: cannot be read: %s; give a file that `slingshot tag` made"
                            .formatted(file, failed.getMessage()));
        }
    }

    private static void read(Path file, BufferedReader in, Consumer<TagRecord> reader)
            throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        int number = 1;
        for (String line = in.readLine(); line != null; line = in.readLine(), number++) {
            if (line.isBlank()) {
                continue;
            }
            var record = parse(file, number, line);
            Integer earlier = lines.putIfAbsent(record.id(), number);
            if (earlier != null) {
                throw new ConfigurationException(
                        "%s:%d: id \"%s\" stands already in line %d"
                                .formatted(file, number, record.id(), earlier));
            }
            reader.accept(record);
        }
    }

    private static TagRecord parse(Path file, int number, String line) {
        try {
            return TagJson.record(line);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "%s:%d: not a TAG record: %s; make the file again with `slingshot tag`"
                            .formatted(file, number, wrong.getMessage()));
        }
    }
}
