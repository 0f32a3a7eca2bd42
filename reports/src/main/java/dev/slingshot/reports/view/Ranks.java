package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Row;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/// Between which ranks a row lies: 1 + the rows that beat it to the rows it does not beat. Rows are
/// compared in pairs over the same problems (paired t), corrected for the number of pairs
/// (Bonferroni, so all ranges hold at once with 95 %; Mogstad et al. 2023 get narrower ones).
///
/// @param best from 1
/// @param worst at least `best`
record Ranks(int best, int worst) {
    private static final double ALPHA = 0.05;

    /// @param rows all over the same problems
    static List<Ranks> of(List<Row> rows) {
        double critical = critical(rows);
        return rows.stream()
                .map(row -> {
                    int above = 0;
                    int below = 0;
                    for (Row other : rows) {
                        double t = t(other.perProblem(), row.perProblem());
                        above += t > critical ? 1 : 0;
                        below += t < -critical ? 1 : 0;
                    }
                    return new Ranks(1 + above, rows.size() - below);
                })
                .toList();
    }

    private static double critical(List<Row> rows) {
        int n = rows.isEmpty() ? 0 : rows.getFirst().perProblem().size();
        if (n < 2 || rows.size() < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double pairs = rows.size() * (rows.size() - 1) / 2.0;
        return new TDistribution(n - 1).inverseCumulativeProbability(1 - ALPHA / pairs / 2);
    }

    /// The paired t statistic of a minus b; 0 where they never differ.
    private static double t(List<Double> a, List<Double> b) {
        int n = Math.min(a.size(), b.size());
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double difference = a.get(i) - b.get(i);
            sum += difference;
            squares += difference * difference;
        }
        double variance = (squares - sum * sum / n) / (n - 1);
        if (sum == 0 || n < 2) {
            return 0;
        }
        return sum / n / Math.sqrt(Math.max(variance, 1e-12) / n);
    }

    String words() {
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }
}
