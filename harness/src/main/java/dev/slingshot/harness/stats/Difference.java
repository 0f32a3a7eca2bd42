package dev.slingshot.harness.stats;

import java.util.OptionalDouble;

/// A paired difference, challenger minus baseline, as a share, with its 95 % interval.
///
/// @param problems pairs it rests on
/// @param pValue two-sided: exact McNemar where each side has one binary score a problem, else all
///   sign flips where few problems differ, else from the bootstrap
/// @param remark what would settle an inconclusive one, such as `about 900 problems or 6 seeds`;
///   may be empty
public record Difference(
        double mean,
        double low,
        double high,
        int problems,
        Verdict verdict,
        OptionalDouble pValue,
        String remark) {

    public Difference remarked(String other) {
        return new Difference(mean, low, high, problems, verdict, pValue, other);
    }

    /// Four verdicts, never two.
    public enum Verdict {
        BETTER,
        WORSE,
        /// The interval lies inside the margin of equivalence.
        EQUIVALENT,
        INCONCLUSIVE
    }
}
