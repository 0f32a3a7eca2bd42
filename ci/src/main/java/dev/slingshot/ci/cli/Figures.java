package dev.slingshot.ci.cli;

import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import java.util.List;
import java.util.Locale;

/// Numbers as the tables print them.
final class Figures {
    private static final List<String> THOUSANDS = List.of("", "k", "M", "G", "T", "P", "E");

    private Figures() {}

    static String estimate(Estimate estimate) {
        return String.format(
                Locale.ROOT,
                "%.1f [%.1f, %.1f]",
                100 * estimate.mean(),
                100 * estimate.low(),
                100 * estimate.high());
    }

    static String difference(Difference difference) {
        return String.format(
                Locale.ROOT,
                "%+.1f [%+.1f, %+.1f] %s",
                100 * difference.mean(),
                100 * difference.low(),
                100 * difference.high(),
                difference.verdict().name().toLowerCase(Locale.ROOT));
    }

    /// Three digits and a letter for the thousands: 870, 22.1k, 3.40T.
    static String count(double amount) {
        double rest = amount;
        int thousands = 0;
        while (rest >= 1000 && thousands < THOUSANDS.size() - 1) {
            rest /= 1000;
            thousands++;
        }
        int decimals = thousands == 0 || rest >= 100 ? 0 : rest >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f%s", rest, THOUSANDS.get(thousands));
    }
}
