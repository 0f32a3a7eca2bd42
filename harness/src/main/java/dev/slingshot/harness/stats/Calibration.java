package dev.slingshot.harness.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How far stated chances agree with what happened. Two of them can be added, so that whole
/// questions can be drawn again without reading their forecasts again.
public final class Calibration {
    private static final int BINS = 10;
    private final double[] gaps = new double[BINS];
    private double squares;
    private long count;

    /// Takes one forecast in.
    ///
    /// @param chance stated, in [0, 1]
    /// @param happened whether it did
    public void add(double chance, boolean happened) {
        double gap = chance - (happened ? 1 : 0);
        gaps[bin(chance)] += gap;
        squares += gap * gap;
        count++;
    }

    /// Takes all of another's forecasts in.
    public void add(Calibration other) {
        Arrays.setAll(gaps, bin -> gaps[bin] + other.gaps[bin]);
        squares += other.squares;
        count += other.count;
    }

    /// Brier's score (1950): the mean squared distance, 0 at best. Empty of nothing.
    public OptionalDouble brier() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(squares / count);
    }

    /// The expected calibration error over ten bins of equal width (Naeini et al. 2015): the
    /// distance between mean chance and share of each bin, weighted by its forecasts. Resampling
    /// can only add to it, so its interval leans upward. Empty of nothing.
    public OptionalDouble error() {
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(gaps).map(Math::abs).sum() / count);
    }

    private static int bin(double chance) {
        return Math.clamp((int) (chance * BINS), 0, BINS - 1);
    }
}
