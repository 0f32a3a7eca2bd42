package dev.slingshot.reports.view;

import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import java.util.List;
import java.util.Locale;

/// Numbers in words, the same everywhere: percentages with one decimal, a true minus sign, SI
/// prefixes.
final class Figures {
    private static final List<String> PREFIXES =
            List.of("", "k", "M", "G", "T", "P", "E", "Z", "Y");

    private Figures() {}

    static String percent(double share) {
        return decimal(share * 100, 1);
    }

    static String interval(double low, double high) {
        return "[" + percent(low) + ", " + percent(high) + "]";
    }

    static String estimate(Estimate estimate) {
        return percent(estimate.mean()) + " % " + interval(estimate.low(), estimate.high());
    }

    /// A difference of shares in points with its sign.
    static String points(double share) {
        var text = decimal(share * 100, 1);
        return share > 0 && !text.equals("0.0") ? "+" + text : text;
    }

    static String difference(Difference difference) {
        return "%s pt [%s, %s]"
                .formatted(
                        points(difference.mean()),
                        points(difference.low()),
                        points(difference.high()));
    }

    static String count(long value) {
        return Math.abs(value) < 1000
                ? Long.toString(value)
                : String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
    }

    static String count(long value, String one) {
        return count(value) + " " + one + (value == 1 ? "" : "s");
    }

    static String flops(double flops) {
        return flops <= 0 ? "unknown" : scaled(flops) + "FLOPs";
    }

    /// Three significant digits and an SI prefix, such as `13.9 T`.
    static String scaled(double value) {
        int prefix = 0;
        double rest = value;
        while (rest >= 999.5 && prefix < PREFIXES.size() - 1) {
            rest /= 1000;
            prefix++;
        }
        var digits = decimal(rest, rest >= 99.95 || prefix == 0 ? 0 : rest >= 9.995 ? 1 : 2);
        return digits + " " + PREFIXES.get(prefix);
    }

    /// How many times as much, such as `55×` or `0.13×`.
    static String ratio(double ratio) {
        return decimal(ratio, ratio >= 9.95 ? 0 : ratio >= 0.995 ? 1 : 2) + "×";
    }

    static String decimal(double value, int digits) {
        var text = String.format(Locale.ROOT, "%." + digits + "f", Math.abs(value));
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !zero ? "\u2212" + text : text;
    }
}
