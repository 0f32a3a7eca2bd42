package dev.slingshot.harness.mtrm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/// A fitted regression.
final class Weights {
    private static final MathContext DIGITS = new MathContext(9);
    private final double intercept;
    private final double[] weights;

    /// @param weights of place 1 and on; all are kept to nine digits, which a file writes in full
    Weights(double intercept, double[] weights) {
        this.intercept = rounded(intercept);
        this.weights = Arrays.stream(weights).map(Weights::rounded).toArray();
    }

    /// Where all rows are of one class: the share as Jeffreys' prior puts it, never 0 or 1.
    static Weights constant(long right, long rows) {
        double share = (right + .5) / (rows + 1);
        return new Weights(Math.log(share / (1 - share)), new double[Features.places()]);
    }

    double probability(Row row) {
        return 1 / (1 + Math.exp(-intercept - row.dot(weights)));
    }

    double intercept() {
        return intercept;
    }

    double[] weights() {
        return weights.clone();
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
