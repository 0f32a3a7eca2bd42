package dev.slingshot.harness.stats;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/// 95 % intervals of an accuracy, for a leaderboard: other problems could have been drawn.
public final class Intervals {
    static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(.975);
    private static final int FEW = 300;

    private Intervals() {}

    /// The standard error is the spread of problem means over the root of their number; Wilson's
    /// interval takes over where the normal one is poor: under 300 problems, at one answer a
    /// problem drawn greedily, or outside [.05, .95].
    ///
    /// @param greedy whether the row has no seeds to speak of
    public static Estimate leaderboard(ScoreSheet sheet, boolean greedy) {
        double mean = sheet.mean();
        if (sheet.problems() == 0) {
            return new Estimate(0, 0, 1, "no problem judged");
        }
        if (greedy || sheet.problems() < FEW || mean < .05 || mean > .95) {
            return sheet.singleBinary()
                    ? wilson(mean, sheet.problems())
                    : clusteredWilson(sheet, mean);
        }
        double half = t(sheet.problems() - 1) * Math.sqrt(meanVariance(sheet));
        return new Estimate(
                mean, Math.max(0, mean - half), Math.min(1, mean + half), "clustered by problem");
    }

    /// Noise of the draws alone, on a benchmark that stays the same: sqrt(within / (n s)). Empty
    /// spread with fewer than two seeds.
    public static double frozenError(ScoreSheet sheet) {
        return sheet.scores().values().stream()
                .mapToDouble(seeds -> ScoreSheet.variance(seeds) / seeds.size())
                .average()
                .stream()
                .map(mean -> Math.sqrt(mean / sheet.problems()))
                .findFirst()
                .orElse(0);
    }

    /// Wilson's score interval (1927).
    ///
    /// @param trials may be an effective number
    public static Estimate wilson(double share, double trials) {
        double square = Z * Z / trials;
        double centre = (share + square / 2) / (1 + square);
        double half =
                Z / (1 + square) * Math.sqrt(share * (1 - share) / trials + square / trials / 4);
        return new Estimate(
                share,
                Math.min(share, Math.max(0, centre - half)),
                Math.max(share, Math.min(1, centre + half)),
                "Wilson");
    }

    /// With several seeds or fractional scores: as many independent answers as would have the same
    /// standard error, fewer for estimating it (Korn and Graubard 1998).
    private static Estimate clusteredWilson(ScoreSheet sheet, double mean) {
        double variance = meanVariance(sheet);
        double n = sheet.problems();
        double effective = variance > 0 ? Math.max(n, mean * (1 - mean) / variance) : n;
        double shrunk = n > 1 ? effective * Math.pow(Z / t(sheet.problems() - 1), 2) : 1;
        var interval = wilson(mean, shrunk);
        return new Estimate(mean, interval.low(), interval.high(), "Wilson, clustered by problem");
    }

    private static double meanVariance(ScoreSheet sheet) {
        return ScoreSheet.variance(sheet.means()) / sheet.problems();
    }

    private static double t(int degrees) {
        return new TDistribution(null, degrees).inverseCumulativeProbability(.975);
    }
}
