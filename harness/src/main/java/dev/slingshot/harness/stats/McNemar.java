package dev.slingshot.harness.stats;

import org.apache.commons.statistics.inference.BinomialTest;

/// McNemar's exact test (1947) of two arms with one binary score a problem.
final class McNemar {
    private McNemar() {}

    /// @param better problems only the challenger solved
    /// @param worse problems only the baseline solved
    static double pValue(int better, int worse) {
        return better + worse == 0
                ? 1
                : Math.min(
                        1,
                        BinomialTest.withDefaults().test(better + worse, better, .5).getPValue());
    }
}
