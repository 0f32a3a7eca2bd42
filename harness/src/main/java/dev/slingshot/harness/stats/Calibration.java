package dev.slingshot.harness.stats;

import java.util.List;
import java.util.OptionalDouble;

/// How far stated chances agree with what happened.
public final class Calibration {
    private static final int BINS = 10;

    private Calibration() {}

    /// A stated chance of something, and whether it happened.
    public record Forecast(double chance, boolean happened) {}

    /// Brier's score (1950): the mean squared distance, 0 at best. Empty of nothing.
    public static OptionalDouble brier(List<Forecast> forecasts) {
        return forecasts.stream()
                .mapToDouble(one -> Math.pow(one.chance() - (one.happened() ? 1 : 0), 2))
                .average();
    }

    /// The expected calibration error over ten bins of equal width (Naeini et al. 2015): the
    /// distance between mean chance and share of each bin, weighted by its forecasts. Resampling
    /// can only add to it, so its interval leans upward. Empty of nothing.
    public static OptionalDouble error(List<Forecast> forecasts) {
        if (forecasts.isEmpty()) {
            return OptionalDouble.empty();
        }
        var gaps = new double[BINS];
        for (Forecast one : forecasts) {
            gaps[bin(one.chance())] += one.chance() - (one.happened() ? 1 : 0);
        }
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.abs(gap);
        }
        return OptionalDouble.of(sum / forecasts.size());
    }

    static int bin(double chance) {
        return Math.clamp((int) (chance * BINS), 0, BINS - 1);
    }
}
