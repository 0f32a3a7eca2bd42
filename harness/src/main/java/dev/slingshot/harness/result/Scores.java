package dev.slingshot.harness.result;

import dev.slingshot.harness.stats.ScoreSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Small questions about score sheets.
final class Scores {
    private Scores() {}

    static double mean(ScoreSheet sheet, String problem) {
        return mean(sheet.scores().getOrDefault(problem, List.of()));
    }

    static double mean(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    static boolean common(ScoreSheet a, ScoreSheet b) {
        return a.scores().keySet().stream().anyMatch(b.scores()::containsKey);
    }

    /// The scores that lie between two rows of one curve, problem by problem and, where both have
    /// the same seeds, seed by seed.
    ///
    /// @param share of the way from the first to the second
    static ScoreSheet between(ScoreSheet first, ScoreSheet second, double share) {
        var mixed = new TreeMap<String, List<Double>>();
        first.scores()
                .forEach((problem, scores) -> {
                    var others = second.scores().get(problem);
                    if (others != null) {
                        mixed.put(problem, between(scores, others, share));
                    }
                });
        return new ScoreSheet(mixed);
    }

    private static List<Double> between(List<Double> a, List<Double> b, double share) {
        if (a.size() != b.size()) {
            return List.of(blend(mean(a), mean(b), share));
        }
        var mixed = new ArrayList<Double>();
        for (int i = 0; i < a.size(); i++) {
            mixed.add(blend(a.get(i), b.get(i), share));
        }
        return mixed;
    }

    private static double blend(double a, double b, double share) {
        return Math.clamp(a + share * (b - a), 0, 1);
    }
}
