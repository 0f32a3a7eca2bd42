package dev.slingshot.harness.suite;

import static dev.slingshot.strategies.Requirement.require;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which problems of which data set.
///
/// @param label what its rows are called: the name and what was kept of it, unless the suite says
///   otherwise
/// @param where tag -> values kept, of `level`, `subject` and `family`
/// @param sample how many are drawn with the seed; all where absent
/// @param limit how many of those are used, from the first; no part of what a run folder is
public record DatasetSpec(
        String label,
        Origin origin,
        Map<String, List<String>> where,
        OptionalInt sample,
        long seed,
        OptionalInt limit) {

    public DatasetSpec {
        require(
                sample.orElse(1) >= 1,
                "a sample needs at least 1 problem, got %d",
                sample.orElse(1));
        require(limit.orElse(1) >= 1, "a limit must be at least 1, got %d", limit.orElse(1));
        var sorted = new TreeMap<String, List<String>>();
        where.forEach((tag, values) -> sorted.put(tag, List.copyOf(values)));
        where = java.util.Collections.unmodifiableMap(sorted);
    }

    /// Where the rows come from.
    public sealed interface Origin {}

    /// A data set slingshot knows by name.
    public record Named(String name) implements Origin {}

    /// A file of the user with one JSON object a line.
    ///
    /// @param question name of the field, as are `answer` and `id`
    /// @param id an empty text numbers the lines
    public record JsonLines(String file, String question, String answer, String id)
            implements Origin {}

    /// All problems of a data set.
    public static DatasetSpec of(String name) {
        return new DatasetSpec(
                name, new Named(name), Map.of(), OptionalInt.empty(), 0, OptionalInt.empty());
    }

    /// What a filtered data set is called where nobody named it, such as `math-500 level 1,2`.
    public static String describe(
            String name, Map<String, List<String>> where, OptionalInt sample, long seed) {
        String kept =
                new TreeMap<>(where)
                        .entrySet().stream()
                                .map(tag ->
                                        " " + tag.getKey() + " " + String.join(",", tag.getValue()))
                                .collect(Collectors.joining());
        String drawn = sample.isPresent() ? " sample " + sample.getAsInt() + " seed " + seed : "";
        return name + kept + drawn;
    }

    DatasetSpec withLimit(int problems) {
        return new DatasetSpec(label, origin, where, sample, seed, OptionalInt.of(problems));
    }
}
