package dev.slingshot.reports.view;

import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import java.util.List;

/// An interval as a small picture: places on a line from 0 to 100.
///
/// @param low left end
/// @param mean the estimate
/// @param width of the interval
/// @param zero where no difference lies; empty for a share
public record Whisker(String low, String mean, String width, String zero) {
    private static final double REACH = 0.05;

    static Whisker share(Estimate estimate) {
        return new Whisker(
                place(estimate.low()),
                place(estimate.mean()),
                Figures.decimal(100 * Math.max(0, estimate.high() - estimate.low()), 1),
                "");
    }

    /// How far a scale reaches to each side so that every one of these intervals fits.
    static double reach(List<Difference> differences) {
        return differences.stream()
                .mapToDouble(each -> 1.1 * Math.max(Math.abs(each.low()), Math.abs(each.high())))
                .reduce(REACH, Math::max);
    }

    /// On a scale that reaches so far to each side, with no difference in the middle.
    static Whisker difference(Difference difference, double reach) {
        double low = 0.5 + difference.low() / (2 * reach);
        double high = 0.5 + difference.high() / (2 * reach);
        return new Whisker(
                place(low),
                place(0.5 + difference.mean() / (2 * reach)),
                Figures.decimal(100 * (high - low), 1),
                "50");
    }

    private static String place(double share) {
        return Figures.decimal(100 * Math.clamp(share, 0, 1), 1);
    }
}
