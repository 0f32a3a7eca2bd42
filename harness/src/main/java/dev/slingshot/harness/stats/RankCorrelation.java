package dev.slingshot.harness.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/// How far two figures put the same things into the same order: 1 alike, -1 reversed.
public final class RankCorrelation {
    private RankCorrelation() {}

    /// Spearman's rho, ties at their mean rank. Empty where either figure is the same for all.
    public static OptionalDouble spearman(double[] x, double[] y) {
        return constant(x) || constant(y)
                ? OptionalDouble.empty()
                : OptionalDouble.of(new SpearmansCorrelation().correlation(x, y));
    }

    /// Kendall's tau-b, which corrects for ties. Empty where either figure is the same for all.
    public static OptionalDouble kendall(double[] x, double[] y) {
        return constant(x) || constant(y)
                ? OptionalDouble.empty()
                : OptionalDouble.of(new KendallsCorrelation().correlation(x, y));
    }

    private static boolean constant(double[] values) {
        return Arrays.stream(values).distinct().limit(2).count() < 2;
    }
}
