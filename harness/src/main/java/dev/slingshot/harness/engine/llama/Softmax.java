package dev.slingshot.harness.engine.llama;

/// Probabilities over the whole vocabulary at temperature 1, in nats.
///
/// Computed with StrictMath, so that every machine gets the same bits from the same logits.
final class Softmax {
    private Softmax() {}

    /// The logarithm of the sum of all exponentials, kept in range by the largest.
    static double logTotal(float[] logits) {
        double top = logits[Sampler.likeliest(logits)];
        double sum = 0;
        for (float logit : logits) {
            sum += StrictMath.exp(logit - top);
        }
        return top + StrictMath.log(sum);
    }

    /// Self-certainty of one position (Kang et al. 2025, arXiv:2502.18581, equation 6): the
    /// divergence KL(U || p) of the model's distribution from the uniform one; 0 where it knows
    /// nothing, and without an upper bound.
    ///
    /// With p = exp(logit - total) it is total - mean(logits) - ln(words). Words that a model rules
    /// out (a logit of minus infinity) would make it infinite and are left out of the vocabulary,
    /// which is where this departs from the paper.
    ///
    /// @param logTotal of the same logits
    static double certainty(float[] logits, double logTotal) {
        double sum = 0;
        int words = 0;
        for (float logit : logits) {
            if (logit > Float.NEGATIVE_INFINITY) {
                sum += logit;
                words++;
            }
        }
        return Math.max(0, logTotal - sum / words - StrictMath.log(words));
    }
}
