package dev.slingshot.harness.stats;

import java.util.Locale;

/// What a question counts for the arms that are best on it. SOLAR (arXiv:2503.04530) calls the
/// probability of being best the win rate and states no rule for ties.
public enum TieRule {
    /// A tie of m gives 1/m each; the shares add up to 1.
    FRACTIONAL,
    /// Only a single best arm wins; ties are lost by all.
    STRICT,
    /// Each of the tied wins whole; the shares may add up to more than 1.
    SHARED,
    /// The chance that the arm's true share is the largest, each with the prior Beta(1/2, 1/2): a
    /// tie of few answers says less than one of many.
    POSTERIOR;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What one question gives to each arm.
    double[] credit(ArmCounts counts, Posterior posterior) {
        if (this == POSTERIOR) {
            return posterior.largest(counts);
        }
        var credit = new double[counts.arms()];
        var best = counts.best();
        for (int arm : best) {
            credit[arm] =
                    switch (this) {
                        case FRACTIONAL -> 1.0 / best.size();
                        case STRICT -> best.size() == 1 ? 1 : 0;
                        case SHARED, POSTERIOR -> 1;
                    };
        }
        return credit;
    }
}
