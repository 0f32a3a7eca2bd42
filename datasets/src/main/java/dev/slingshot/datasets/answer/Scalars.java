package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Expr.Num;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides whether two expressions are equal: exactly, then modulo primes, then numerically.
final class Scalars {
    private static final double CLOSE = 1e-9;
    private static final double SURE = 1e-12;
    private static final int ENOUGH_POINTS = 2;
    private static final int DOUBLE_DIGITS = 13;
    private static final BigDecimal HALF_WAY = new BigDecimal("1.000000001");

    private final Steps steps;
    private final Exact exact;

    Scalars(Steps steps) {
        this.steps = steps;
        this.exact = new Exact(steps);
    }

    /// How they are equal, or null.
    @Nullable How same(Expr a, Expr b) {
        if (a.equals(b)) {
            return How.EXACT;
        }
        var left = exact.value(a);
        var right = exact.value(b);
        if (left != null && right != null) {
            return left.equals(right) ? How.EXACT : null;
        }
        int infinite = infinity(a);
        if (infinite != 0 || infinity(b) != 0) {
            return infinite == infinity(b) ? How.EXACT : null;
        }
        var radical = Radical.of(a, exact);
        var other = radical == null ? null : Radical.of(b, exact);
        var equal = (radical == null || other == null) ? null : radical.same(other);
        if (equal != null) {
            return equal ? How.EXACT : null;
        }
        boolean complete = true;
        for (PrimeField field : PrimeField.values()) {
            var first = new Residues(field, 0, steps);
            var second = new Residues(field, 0, steps);
            var x = first.value(a);
            var y = second.value(b);
            if (x == null || y == null) {
                return numeric(a, b);
            }
            complete = first.isComplete() && second.isComplete();
            if (!x.equals(y)) {
                return complete ? null : numeric(a, b);
            }
        }
        return How.MODULAR;
    }

    /// +1 or -1 for a signed infinity alone, 0 for anything else.
    static int infinity(Expr expr) {
        return switch (expr) {
            case Constant.INFINITY -> 1;
            case Expr.Negative(Expr of) -> -infinity(of);
            default -> 0;
        };
    }

    private @Nullable How numeric(Expr a, Expr b) {
        boolean letters = Letters.any(a) || Letters.any(b);
        boolean complex = !letters || Letters.imaginary(a) || Letters.imaginary(b);
        int equal = 0;
        for (Point point : Probes.of(a, b, steps)) {
            var first = new Sample(point, steps);
            var second = new Sample(point, steps);
            var x = first.value(a);
            var y = second.value(b);
            if (!x.isDefined() || !y.isDefined()) {
                continue;
            }
            if (!complex && (first.leftReals() || second.leftReals())) {
                continue;
            }
            double scale = Math.max(1e-300, Math.max(first.scale(), second.scale()));
            double off = x.plus(new Sample.Complex(-y.re(), -y.im())).size();
            if (off > CLOSE * scale) {
                return null;
            }
            var differ = equal == 0 ? Wide.differ(a, b, point, scale, steps) : Boolean.FALSE;
            double size = Math.max(x.size(), y.size());
            boolean sure = scale < 1e4 * size && off <= SURE * size;
            if (differ == null ? !sure : differ) {
                return null;
            }
            equal++;
        }
        return equal >= (letters ? ENOUGH_POINTS : 1) ? How.NUMERIC : null;
    }

    /// Whether one is a written decimal that rounds, or cuts, the other at its last digit.
    @Nullable How rounds(Expr a, Expr b, int leastDigits) {
        var x = decimal(a);
        var y = decimal(b);
        if (x != null && y != null) {
            return null;
        }
        if (x != null) {
            return isRounding(x, b, leastDigits) ? How.ROUNDED : null;
        }
        return y != null && isRounding(y, a, leastDigits) ? How.ROUNDED : null;
    }

    private static @Nullable Num decimal(Expr expr) {
        return expr instanceof Num number && number.isDecimal() ? number : null;
    }

    private boolean isRounding(Num decimal, Expr value, int leastDigits) {
        int digits = Math.min(significant(decimal), decimal.decimals());
        if (digits < leastDigits || Letters.any(value)) {
            return false;
        }
        var known = exact.value(value);
        if (known != null) {
            return rounds(known.toDecimal(decimal.decimals() + 40), decimal);
        }
        var sample = new Sample(steps).value(value);
        if (!sample.isDefined() || sample.im() != 0) {
            return false;
        }
        var wide = significant(decimal) > DOUBLE_DIGITS ? Wide.real(value, steps) : null;
        return rounds(wide == null ? new BigDecimal(sample.re()) : wide, decimal);
    }

    private static boolean rounds(BigDecimal value, Num decimal) {
        var unit = BigDecimal.ONE.movePointLeft(decimal.decimals());
        var off = value.subtract(decimal.value().toDecimal(decimal.decimals() + 40));
        var twice = off.abs().multiply(BigDecimal.valueOf(2));
        boolean rounded = twice.compareTo(unit.multiply(HALF_WAY)) <= 0;
        boolean cut = off.signum() * value.signum() >= 0 && off.abs().compareTo(unit) < 0;
        return rounded || cut;
    }

    static int significant(Num decimal) {
        var scaled =
                decimal.value()
                        .numerator()
                        .abs()
                        .multiply(BigInteger.TEN.pow(decimal.decimals()))
                        .divide(decimal.value().denominator());
        return scaled.signum() == 0 ? 0 : scaled.toString().length();
    }

    @Nullable Rational exact(Expr expr) {
        return exact.value(expr);
    }

    /// Whether a = c b for one constant c other than zero, positive if asked, at several points.
    @Nullable How proportional(Expr a, Expr b, boolean positive) {
        for (PrimeField field : PrimeField.values()) {
            var first = ratio(field, a, b, 0);
            var second = ratio(field, a, b, 1);
            var third = ratio(field, a, b, 2);
            if (first == null || !first.equals(second) || !first.equals(third)) {
                return null;
            }
        }
        if (positive) {
            var x = new Sample(steps).value(a);
            var y = new Sample(steps).value(b);
            if (!(x.re() * y.re() > 0)) {
                return null;
            }
        }
        return How.MODULAR;
    }

    private Residues.@Nullable Residue ratio(PrimeField field, Expr a, Expr b, int point) {
        return new Residues(field, point, steps).value(new Expr.Quotient(a, b));
    }

    static Expr difference(Expr a, Expr b) {
        return new Expr.Sum(List.of(a, new Expr.Negative(b)));
    }
}
