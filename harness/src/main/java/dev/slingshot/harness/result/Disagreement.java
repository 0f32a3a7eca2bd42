package dev.slingshot.harness.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where two ways of grading part on the same recorded candidates, by data set.
///
/// @param candidates judged by both
/// @param bothRight and `onlyFirst`, `onlySecond`: how many each called right
/// @param flips those on which they part
public record Disagreement(
        String dataset,
        int candidates,
        int bothRight,
        int onlyFirst,
        int onlySecond,
        List<Flip> flips) {

    public Disagreement {
        flips = List.copyOf(flips);
    }

    /// A candidate that one way calls right and the other does not.
    ///
    /// @param problem its key over all data sets
    /// @param place of the candidate in its trial's trace
    public record Flip(
            String problem, String place, String reference, Judgement first, Judgement second) {}

    /// Compares two judgements of the same run.
    ///
    /// @param first trials and `second` trials, in the same order
    public static List<Disagreement> between(List<TrialResult> first, List<TrialResult> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "not the same run: %d trials and %d".formatted(first.size(), second.size()));
        }
        var byDataset = new LinkedHashMap<String, Counting>();
        for (int i = 0; i < first.size(); i++) {
            byDataset
                    .computeIfAbsent(first.get(i).problem().dataset(), _ -> new Counting())
                    .add(first.get(i), second.get(i));
        }
        return byDataset.entrySet().stream().map(Disagreement::of).toList();
    }

    private static Disagreement of(Map.Entry<String, Counting> dataset) {
        var counts = dataset.getValue();
        return new Disagreement(
                dataset.getKey(),
                counts.candidates,
                counts.bothRight,
                counts.onlyFirst,
                counts.onlySecond,
                counts.flips);
    }

    private static final class Counting {
        private int candidates;
        private int bothRight;
        private int onlyFirst;
        private int onlySecond;
        private final List<Flip> flips = new ArrayList<>();

        void add(TrialResult one, TrialResult other) {
            for (int i = 0; i < one.judgements().size(); i++) {
                var first = one.judgements().get(i);
                var second = other.judgements().get(i);
                candidates++;
                bothRight += first.correct() && second.correct() ? 1 : 0;
                if (first.correct() != second.correct()) {
                    onlyFirst += first.correct() ? 1 : 0;
                    onlySecond += second.correct() ? 1 : 0;
                    flips.add(
                            new Flip(
                                    one.problem().question().key(),
                                    one.outcome().candidates().get(i).place(),
                                    one.problem().reference(),
                                    first,
                                    second));
                }
            }
        }
    }
}
