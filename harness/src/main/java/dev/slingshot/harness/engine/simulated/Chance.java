package dev.slingshot.harness.engine.simulated;

import dev.slingshot.strategies.Seeds;

/// Numbers that look random and depend on a text alone, so that no order of calls can change them.
/// StrictMath keeps them the same on every machine.
final class Chance {
    private Chance() {}

    /// Uniform in [0, 1).
    static double uniform(long seed, String purpose) {
        return (Seeds.of(seed, purpose) >>> 11) * 0x1p-53;
    }

    /// Standard normal (Box and Muller 1958).
    static double normal(long seed, String purpose) {
        long hash = Seeds.of(seed, purpose);
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(hash, "radius")));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform(hash, "angle"));
    }

    static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /// The index that a uniform number falls on among weights that sum to 1.
    static int pick(double uniform, double[] weights) {
        double left = uniform;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
