package dev.slingshot.harness.stats;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Score sheets for tests.
final class Sheets {
    private Sheets() {}

    static ScoreSheet binary(int right, int problems) {
        double[] scores = new double[problems];
        Arrays.fill(scores, 0, right, 1);
        return single(scores);
    }

    static ScoreSheet single(double... scores) {
        return new ScoreSheet(
                numbered(Arrays.stream(scores).mapToObj(score -> List.of(score)).toList()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static ScoreSheet of(List<Double>... seeds) {
        return new ScoreSheet(numbered(List.of(seeds)));
    }

    private static java.util.NavigableMap<String, List<Double>> numbered(List<List<Double>> rows) {
        var scores = new TreeMap<String, List<Double>>();
        rows.forEach(row -> scores.put("p%04d".formatted(scores.size()), row));
        return scores;
    }
}
