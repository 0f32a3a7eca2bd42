package dev.slingshot.harness.engine.simulated;

import static dev.slingshot.strategies.Requirement.require;

import org.apache.commons.math3.distribution.NormalDistribution;

/// How well a simulated verifier tells right steps from wrong ones.
///
/// @param auc the chance that a right step scores above a wrong one of the same problem, in [0.5,
///   1]; 1 never errs
/// @param stubbornness the share of its error's variance that is the same for every text on the
///   same path of a problem: what more samples cannot average away
public record Acuity(double auc, double stubbornness) {

    public Acuity {
        require(auc >= 0.5 && auc <= 1, "a verifier's AUC must lie in [0.5, 1], got %s", auc);
        require(
                stubbornness >= 0 && stubbornness <= 1,
                "a verifier's stubbornness must lie in [0, 1], got %s",
                stubbornness);
    }

    /// Distance of the two means in standard deviations (Green and Swets 1966).
    double distance() {
        return Math.sqrt(2) * new NormalDistribution().inverseCumulativeProbability(auc);
    }
}
