package dev.slingshot.harness.stats;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Scores in [0, 1] of one row by problem and seed. Problems are the clusters: two seeds of one
/// problem are never two independent observations.
///
/// @param scores by problem id, one for each seed that was judged; at least one
public record ScoreSheet(NavigableMap<String, List<Double>> scores) {

    public ScoreSheet {
        var copy = new TreeMap<String, List<Double>>();
        scores.forEach((problem, seeds) -> copy.put(problem, List.copyOf(seeds)));
        for (var entry : copy.entrySet()) {
            if (entry.getValue().isEmpty()
                    || entry.getValue().stream().anyMatch(score -> !(score >= 0 && score <= 1))) {
                throw new IllegalArgumentException(
                        "problem %s needs scores in [0, 1], got %s"
                                .formatted(entry.getKey(), entry.getValue()));
            }
        }
        scores = java.util.Collections.unmodifiableNavigableMap(copy);
    }

    public int problems() {
        return scores.size();
    }

    /// The fewest and the most seeds of a problem are the same.
    public boolean balanced() {
        return scores.values().stream().mapToInt(List::size).distinct().count() <= 1;
    }

    /// Seeds of the problem that has most.
    public int seeds() {
        return scores.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /// Whether every problem has one score and it is 0 or 1.
    public boolean singleBinary() {
        return scores.values().stream()
                .allMatch(seeds ->
                        seeds.size() == 1 && (seeds.getFirst() == 0 || seeds.getFirst() == 1));
    }

    /// The mean of each problem over its seeds, by problem id.
    public double[] means() {
        return scores.values().stream().mapToDouble(ScoreSheet::mean).toArray();
    }

    public double mean() {
        return Arrays.stream(means()).average().orElse(0);
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /// The sample variance, or 0 of fewer than two values.
    static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return values.length < 2 ? 0 : squares / (values.length - 1);
    }

    static double variance(List<Double> values) {
        return variance(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
