package dev.slingshot.strategies.search;

import java.util.Arrays;

/// Shares in proportion to exponentials.
final class Softmax {
    /// Scores of 0 and 1 would have infinite odds.
    private static final double CLAMP = 1e-6;

    private Softmax() {}

    static double[] of(double[] logits) {
        double most = Arrays.stream(logits).max().orElse(0);
        double[] shares = Arrays.stream(logits).map(logit -> Math.exp(logit - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    static double logOdds(double score) {
        double clamped = Math.clamp(score, CLAMP, 1 - CLAMP);
        return Math.log(clamped / (1 - clamped));
    }
}
