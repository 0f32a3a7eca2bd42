package dev.slingshot.harness.tag;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.TextHash;
import dev.slingshot.strategies.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Training questions that ask the same as a test question.
///
/// @param keys of the training questions, with the test question that asks the same
public record Overlap(Map<String, String> keys) {
    private static final int SHOWN = 3;

    public Overlap {
        keys = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(keys));
    }

    /// @param problems by data set label
    public static Overlap of(Map<String, List<Problem>> problems, TagOptions options) {
        var tests = new HashMap<String, String>();
        each(problems, options, Split.TEST)
                .forEach(problem ->
                        tests.putIfAbsent(TextHash.of(problem.text()), problem.question().key()));
        var keys = new HashMap<String, String>();
        for (Problem problem : each(problems, options, Split.TRAIN)) {
            String test = tests.get(TextHash.of(problem.text()));
            if (test != null) {
                keys.put(problem.question().key(), test);
            }
        }
        return new Overlap(keys);
    }

    private static List<Problem> each(
            Map<String, List<Problem>> problems, TagOptions options, Split split) {
        var found = new ArrayList<Problem>();
        new java.util.TreeMap<>(problems)
                .forEach((label, of) -> {
                    if (options.split(label) == split) {
                        found.addAll(of);
                    }
                });
        return found;
    }

    /// @throws ConfigurationException where there is one and it is not to be dropped
    public void check(TagOptions options) {
        if (keys.isEmpty() || options.dropOverlap()) {
            return;
        }
        String first =
                keys.entrySet().stream()
                        .limit(SHOWN)
                        .map(entry -> entry.getKey() + " asks the same as " + entry.getValue())
                        .collect(Collectors.joining("; "));
        throw new ConfigurationException(
                "training and test overlap: %d training questions stand in a test set: %s%s; leave them out with --drop-overlap"
                        .formatted(keys.size(), first, keys.size() > SHOWN ? "; ..." : ""));
    }

    Set<String> questions() {
        return new TreeSet<>(keys.keySet());
    }
}
