package dev.slingshot.harness.stats;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/// How much accuracy moves from seed to seed, and whether that is more than chance explains.
///
/// @param sd standard deviation of accuracy over seeds
/// @param within mean over problems of the sample variance over seeds
/// @param between variance of the problems' own accuracy, noise taken off; may be a little below 0
/// @param excessPValue of (s-1) sd² / (within/n) against chi-square with s-1 degrees: small where
///   seeds differ more than draws can, so the server or the set-up drifted; 1 where no problem
///   varies
public record SeedSpread(double sd, double within, double between, double excessPValue) {

    /// Empty with fewer than two seeds, or where trials are missing.
    public static Optional<SeedSpread> of(ScoreSheet sheet) {
        int seeds = sheet.seeds();
        if (seeds < 2 || !sheet.balanced()) {
            return Optional.empty();
        }
        double variance = ScoreSheet.variance(accuracies(sheet, seeds));
        double within =
                sheet.scores().values().stream()
                        .mapToDouble(ScoreSheet::variance)
                        .average()
                        .orElse(0);
        double between = ScoreSheet.variance(sheet.means()) - within / seeds;
        return Optional.of(
                new SeedSpread(
                        Math.sqrt(variance),
                        within,
                        between,
                        excess(variance, within / sheet.problems(), seeds - 1)));
    }

    private static double[] accuracies(ScoreSheet sheet, int seeds) {
        return IntStream.range(0, seeds)
                .mapToDouble(seed ->
                        sheet.scores().values().stream()
                                .mapToDouble(scores -> scores.get(seed))
                                .average()
                                .orElse(0))
                .toArray();
    }

    private static double excess(double variance, double expected, int degrees) {
        return expected == 0
                ? 1
                : 1
                        - new ChiSquaredDistribution(null, degrees)
                                .cumulativeProbability(degrees * variance / expected);
    }
}
