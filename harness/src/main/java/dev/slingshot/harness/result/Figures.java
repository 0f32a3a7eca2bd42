package dev.slingshot.harness.result;

import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import java.util.Locale;

/// Numbers as they are printed: shares as points with one decimal, large counts with an SI prefix.
public final class Figures {
    private static final String[] PREFIXES = {"", "k", "M", "G", "T", "P", "E", "Z"};

    private Figures() {}

    /// Such as `43.2`.
    public static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }

    /// Such as `+2.5`; a zero has no sign.
    public static String signed(double share) {
        String text = String.format(Locale.ROOT, "%+.1f", share * 100);
        return text.equals("+0.0") || text.equals("-0.0") ? "0.0" : text;
    }

    /// Such as `43.2 [39.1, 47.4]`.
    public static String of(Estimate estimate) {
        return "%s [%s, %s]"
                .formatted(
                        points(estimate.mean()), points(estimate.low()), points(estimate.high()));
    }

    /// Such as `+2.5 [-0.9, +5.9]`.
    public static String of(Difference difference) {
        return "%s [%s, %s]"
                .formatted(
                        signed(difference.mean()),
                        signed(difference.low()),
                        signed(difference.high()));
    }

    /// Three digits and a prefix, such as `1.24 T`; `-` where it is 0 because nobody knows.
    public static String count(double number) {
        if (number <= 0) {
            return "-";
        }
        int prefix = 0;
        double value = number;
        while (value >= 999.5 && prefix < PREFIXES.length - 1) {
            value /= 1000;
            prefix++;
        }
        int digits = value >= 99.95 || prefix == 0 ? 0 : value >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f %s", value, PREFIXES[prefix]).strip();
    }
}
