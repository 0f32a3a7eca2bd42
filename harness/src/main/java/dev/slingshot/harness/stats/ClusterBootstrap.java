package dev.slingshot.harness.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;

/// Means of several columns over the same questions, with 95 % percentile intervals: questions are
/// resampled whole, all columns together.
///
/// @param resamples drawn
/// @param seed the same questions always give the same intervals
public record ClusterBootstrap(int resamples, long seed) {
    /// 2000 resamples.
    public static final ClusterBootstrap USUAL = new ClusterBootstrap(2_000, 20_260_101);

    /// Means of shares in [0, 1]: where all questions are alike, resampling sees no doubt and
    /// Wilson's interval does.
    ///
    /// @param rows one a question, all of the same length
    public List<Estimate> shares(List<double[]> rows) {
        var means = new ArrayList<>(means(rows));
        means.replaceAll(estimate -> {
            boolean alike = estimate.low() == estimate.high();
            var wilson = Intervals.wilson(Math.clamp(estimate.mean(), 0, 1), rows.size());
            return alike
                    ? new Estimate(
                            estimate.mean(),
                            wilson.low(),
                            wilson.high(),
                            "Wilson: all questions alike")
                    : estimate;
        });
        return List.copyOf(means);
    }

    /// @param rows one a question, all of the same length
    public List<Estimate> means(List<double[]> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().length;
        double[][] sums = new double[columns][resamples];
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {seed, rows.size()});
        for (int sample = 0; sample < resamples; sample++) {
            for (int draw = 0; draw < rows.size(); draw++) {
                double[] row = rows.get(random.nextInt(rows.size()));
                for (int column = 0; column < columns; column++) {
                    sums[column][sample] += row[column];
                }
            }
        }
        return IntStream.range(0, columns)
                .mapToObj(column -> estimate(rows, column, sums[column]))
                .toList();
    }

    private static Estimate estimate(List<double[]> rows, int column, double[] sums) {
        int n = rows.size();
        double mean = rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
        var means = Arrays.stream(sums).map(sum -> sum / n).sorted().toArray();
        return new Estimate(
                mean,
                Math.min(mean, Comparing.quantile(means, .025)),
                Math.max(mean, Comparing.quantile(means, .975)),
                "bootstrap over questions");
    }
}
