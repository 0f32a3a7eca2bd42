package dev.slingshot.harness.stats;

/// Counts subsets in log space, so that pools of any size keep their precision.
final class Subsets {
    private static final int USUAL = 1024;
    private static final double[] LOG_FACTORIALS = logFactorials(USUAL);

    private final double[] logFactorial;

    Subsets(int largest) {
        logFactorial = largest <= USUAL ? LOG_FACTORIALS : logFactorials(largest);
    }

    private static double[] logFactorials(int largest) {
        var logs = new double[largest + 1];
        for (int i = 2; i <= largest; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }

    /// ln C(n, k); minus infinity where there is no such subset.
    double logChoose(int n, int k) {
        return k < 0 || k > n
                ? Double.NEGATIVE_INFINITY
                : logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }

    /// The chance that a random subset of k out of n avoids all of the first `avoided`.
    double avoiding(int n, int k, int avoided) {
        return Math.exp(logChoose(n - avoided, k) - logChoose(n, k));
    }

    /// The chance of m successes in n draws with success chance p, where 0 < p < 1.
    double binomial(int n, int m, double p) {
        return Math.exp(logChoose(n, m) + m * Math.log(p) + (n - m) * Math.log1p(-p));
    }
}
