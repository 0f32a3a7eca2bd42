package dev.slingshot.datasets.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What a suite says of one data set.
///
/// @param name of a known one, or the one under which a file's rows are kept
/// @param file of the user, in JSON lines
/// @param mapping of the file's fields
/// @param keep tags and their allowed values: a row stays if it has one of the values of every tag
/// @param sample so many rows at random, in their order in the file
/// @param seed of the sample
/// @param limit the first rows of what is left
public record DatasetRequest(
        String name,
        Optional<Path> file,
        FieldMapping mapping,
        Map<String, List<String>> keep,
        OptionalInt sample,
        OptionalLong seed,
        OptionalInt limit) {

    public DatasetRequest {
        keep = java.util.Collections.unmodifiableMap(new TreeMap<>(keep));
    }

    /// A known data set as it is.
    public static DatasetRequest named(String name) {
        return new DatasetRequest(
                name,
                Optional.empty(),
                FieldMapping.DEFAULT,
                Map.of(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalInt.empty());
    }

    /// A user's file.
    public static DatasetRequest ofFile(String name, Path file, FieldMapping mapping) {
        return new DatasetRequest(
                name,
                Optional.of(file),
                mapping,
                Map.of(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalInt.empty());
    }

    public DatasetRequest withLimit(int rows) {
        return new DatasetRequest(name, file, mapping, keep, sample, seed, OptionalInt.of(rows));
    }

    public DatasetRequest withSample(int rows, long from) {
        return new DatasetRequest(
                name, file, mapping, keep, OptionalInt.of(rows), OptionalLong.of(from), limit);
    }

    public DatasetRequest keeping(String tag, String... values) {
        var more = new TreeMap<>(keep);
        more.put(tag, List.of(values));
        return new DatasetRequest(name, file, mapping, more, sample, seed, limit);
    }
}
