package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Num;
import dev.slingshot.datasets.answer.Value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares amounts in different units: one hour is sixty minutes, and never sixty metres.
final class Measures {
    private record Measure(String kind, Rational size) {}

    private static final Map<String, Measure> KNOWN =
            Map.ofEntries(
                    of("dollar", "money", 100),
                    of("cent", "money", 1),
                    of("second", "time", 1),
                    of("minute", "time", 60),
                    of("hour", "time", 3600),
                    of("day", "time", 86_400),
                    of("week", "time", 604_800),
                    of("mm", "length", 1),
                    of("cm", "length", 10),
                    of("m", "length", 1000),
                    of("km", "length", 1_000_000),
                    of("inch", "feet", 1),
                    of("foot", "feet", 12),
                    of("yard", "feet", 36),
                    of("mile", "feet", 63_360),
                    of("mg", "mass", 1),
                    of("g", "mass", 1000),
                    of("kg", "mass", 1_000_000),
                    of("oz", "weight", 1),
                    of("lb", "weight", 16),
                    of("ton", "weight", 32_000),
                    of("ml", "volume", 1),
                    of("l", "volume", 1000),
                    of("cm^2", "area", 1),
                    of("m^2", "area", 10_000),
                    of("inch^2", "square feet", 1),
                    of("foot^2", "square feet", 144));

    private Measures() {}

    private static Map.Entry<String, Measure> of(String unit, String kind, long size) {
        return Map.entry(unit, new Measure(kind, Rational.of(size)));
    }

    static @Nullable How same(Scalar a, Scalar b, Comparison comparison) {
        var x = KNOWN.get(a.unit());
        var y = KNOWN.get(b.unit());
        if (x == null || y == null || !x.kind.equals(y.kind)) {
            return isPlainUnit(a.unit()) || isPlainUnit(b.unit()) || areTemperatures(a, b)
                    ? comparison.expressions(a.expr(), b.expr())
                    : null;
        }
        return comparison.expressions(in(a.expr(), x), in(b.expr(), y));
    }

    /// 20 degrees, of some scale.
    private static boolean areTemperatures(Scalar a, Scalar b) {
        return (a.unit().equals("degree") && isScale(b.unit()))
                || (b.unit().equals("degree") && isScale(a.unit()));
    }

    private static boolean isScale(String unit) {
        return unit.equals("celsius") || unit.equals("fahrenheit");
    }

    /// 3 hours and 20 minutes as 200 minutes; null where the parts do not add up.
    static @Nullable Scalar total(List<Scalar> parts) {
        Measure last = null;
        var terms = new ArrayList<Expr>();
        for (Scalar part : parts) {
            var measure = KNOWN.get(part.unit());
            boolean smaller =
                    last == null
                            || (measure != null
                                    && measure.kind.equals(last.kind)
                                    && measure.size.plus(last.size.negate()).numerator().signum()
                                            < 0);
            if (measure == null || !smaller) {
                return null;
            }
            terms.add(in(part.expr(), measure));
            last = measure;
        }
        return last == null || terms.size() < 2
                ? null
                : new Scalar(
                        new Expr.Quotient(new Expr.Sum(terms), new Num(last.size, -1)),
                        parts.getLast().unit());
    }

    /// "12 square units" is a unit of whatever the question measures.
    private static boolean isPlainUnit(String unit) {
        return unit.startsWith("unit");
    }

    private static Expr in(Expr amount, Measure measure) {
        return new Expr.Product(List.of(amount, new Num(measure.size, -1)));
    }
}
