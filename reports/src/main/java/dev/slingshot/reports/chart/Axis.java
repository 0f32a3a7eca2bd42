package dev.slingshot.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One axis: where it starts and ends and what is written along it.
public record Axis(String label, double min, double max, List<Tick> ticks) {
    private static final double[] STEPS = {1, 2, 5, 10, 20, 25, 50};
    private static final int MOST_STEPS = 8;

    public Axis {
        ticks = List.copyOf(ticks);
        if (!(min < max)) {
            throw new IllegalArgumentException(
                    "axis \"%s\" must grow, got %s to %s".formatted(label, min, max));
        }
    }

    /// Percentages from a round number to a round one, at most ten of them.
    ///
    /// @param signed whether a plus is written before what is above zero
    public static Axis percent(String label, double low, double high, boolean signed) {
        double step = step(Math.max(high - low, 1));
        double min = Math.floor(low / step) * step;
        double max = Math.max(Math.ceil(high / step) * step, min + step);
        var ticks = new ArrayList<Tick>();
        for (double at = min; at <= max + step / 2; at += step) {
            ticks.add(new Tick(at, number(at, signed)));
        }
        return new Axis(label, min, max, ticks);
    }

    /// Powers of two: `values` are logarithms to base 2. A single one stands in the middle.
    public static Axis powersOfTwo(String label, double low, double high) {
        int room = low == high ? 1 : 0;
        int first = (int) Math.floor(low) - room;
        int last = Math.max((int) Math.ceil(high) + room, first + 1);
        var ticks = new ArrayList<Tick>();
        for (int power = Math.max(first, 0); power <= last; power++) {
            ticks.add(new Tick(power, Long.toString(1L << power)));
        }
        return new Axis(label, first, last, ticks);
    }

    /// Powers of ten with 2 and 5 between them where the range is short: logarithms to base 10.
    public static Axis powersOfTen(String label, double low, double high) {
        double margin = Math.max((high - low) * 0.04, 0.05);
        double min = low - margin;
        double max = high + margin;
        var ticks = new ArrayList<Tick>();
        for (int power = (int) Math.floor(min); power <= Math.ceil(max); power++) {
            for (int factor : max - min > 2.5 ? new int[] {1} : new int[] {1, 2, 5}) {
                double at = power + Math.log10(factor);
                if (at >= min && at <= max) {
                    ticks.add(new Tick(at, scaled(factor, power)));
                }
            }
        }
        return new Axis(label, min, max, ticks);
    }

    private static double step(double range) {
        for (double step : STEPS) {
            if (range / step <= MOST_STEPS) {
                return step;
            }
        }
        return 100;
    }

    private static String number(double at, boolean signed) {
        long value = Math.round(at);
        var digits = Long.toString(Math.abs(value));
        return value < 0 ? "\u2212" + digits : signed && value > 0 ? "+" + digits : digits;
    }

    private static String scaled(int factor, int power) {
        if (power < 0) {
            return String.format(Locale.ROOT, "%s", factor * Math.pow(10, power));
        }
        var units = List.of("", "k", "M", "G", "T", "P", "E", "Z", "Y");
        int unit = Math.min(power / 3, units.size() - 1);
        return factor + "0".repeat(power - 3 * unit) + units.get(unit);
    }
}
