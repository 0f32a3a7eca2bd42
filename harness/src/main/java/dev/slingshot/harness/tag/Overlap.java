package dev.slingshot.harness.tag;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.TestQuestions;
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
/// @param published further ones that a public test set asks which is no part of this, with its
///   name; nobody trains on them
public record Overlap(Map<String, String> keys, Map<String, String> published) {
    private static final int SHOWN = 3;

    public Overlap {
        keys = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(keys));
        published = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(published));
    }

    /// @param problems by data set label
    public static Overlap of(Map<String, List<Problem>> problems, TagOptions options) {
        var tests = new HashMap<String, String>();
        each(problems, options, Split.TEST)
                .forEach(problem ->
                        tests.putIfAbsent(TextHash.of(problem.text()), problem.question().key()));
        var keys = new HashMap<String, String>();
        var published = new HashMap<String, String>();
        for (Problem problem : each(problems, options, Split.TRAIN)) {
            String key = problem.question().key();
            String test = tests.get(TextHash.of(problem.text()));
            if (test != null) {
                keys.put(key, test);
            } else {
                TestQuestions.setOf(problem.text()).ifPresent(set -> published.put(key, set));
            }
        }
        return new Overlap(keys, published);
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
        var all = new TreeSet<>(keys.keySet());
        all.addAll(published.keySet());
        return all;
    }

    /// How many of them there are.
    public LeftOut leftOut() {
        return LeftOut.of(keys.size(), published.values());
    }

    /// What is left of a data set to ask a model.
    ///
    /// @throws ConfigurationException where that is nothing
    public List<Problem> kept(String dataset, List<Problem> problems, TagOptions options) {
        if (options.split(dataset) == Split.TEST) {
            return problems;
        }
        var out = questions();
        var kept =
                problems.stream()
                        .filter(problem -> !out.contains(problem.question().key()))
                        .toList();
        require(
                !kept.isEmpty() || problems.isEmpty(),
                "training data set %s: all %d questions stand in test sets, and none is left to ask; choose another one",
                dataset,
                problems.size());
        return kept;
    }
}
