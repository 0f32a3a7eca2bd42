package dev.slingshot.harness.stats;

import java.util.Arrays;

/// Fisher's exact permutation test (1935) of paired differences: were both arms alike, each
/// difference could as well have had the other sign. With one binary score a problem it is
/// McNemar's exact test.
final class SignFlips {
    private static final double ROUNDING = 1e-9;

    private SignFlips() {}

    /// The two-sided share of all sign patterns whose sum is at least as far from zero: 2^k of them
    /// for k differences that are not zero.
    static double pValue(double[] differences) {
        double[] some = Arrays.stream(differences).filter(d -> d != 0).map(Math::abs).toArray();
        double observed = Math.abs(Arrays.stream(differences).sum()) - ROUNDING;
        int patterns = 1 << some.length;
        int asFar = 0;
        for (int pattern = 0; pattern < patterns; pattern++) {
            if (Math.abs(sum(some, pattern)) >= observed) {
                asFar++;
            }
        }
        return (double) asFar / patterns;
    }

    private static double sum(double[] sizes, int pattern) {
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            sum += (pattern >> i & 1) == 0 ? sizes[i] : -sizes[i];
        }
        return sum;
    }
}
