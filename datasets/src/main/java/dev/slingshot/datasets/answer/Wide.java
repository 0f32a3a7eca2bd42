package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Expr.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of an expression at a fixed point in complex decimals of about sixty digits, to tell
/// values apart that doubles cannot.
///
/// Null where it does not know the function or the value is undefined; doubles then have the last
/// word.
final class Wide {
    record Value(BigDecimal re, BigDecimal im) {
        static Value real(BigDecimal re) {
            return new Value(re, BigDecimal.ZERO);
        }

        boolean isReal() {
            return im.signum() == 0;
        }

        boolean isZero() {
            return re.signum() == 0 && im.signum() == 0;
        }
    }

    private static final BigDecimal NOISE = BigDecimal.ONE.movePointLeft(50);
    private static final BigDecimal DUST = BigDecimal.ONE.movePointLeft(58);
    private static final int LARGEST_EXPONENT = 4000;

    private final Point point;
    private final Steps steps;
    private final Exact exact;

    private Wide(Point point, Steps steps) {
        this.point = point;
        this.steps = steps;
        this.exact = new Exact(steps);
    }

    /// Whether two expressions differ at a point, given the size of what was added up; null where
    /// it cannot tell.
    static @Nullable Boolean differ(Expr a, Expr b, Point point, double scale, Steps steps) {
        var wide = new Wide(point, steps);
        var x = wide.value(a);
        var y = x == null ? null : wide.value(b);
        if (x == null || y == null) {
            return null;
        }
        var off = x.re.subtract(y.re).abs().add(x.im.subtract(y.im).abs());
        var size = x.re.abs().add(x.im.abs()).add(y.re.abs()).add(y.im.abs());
        var noise = new BigDecimal(Math.max(scale, 1e-30)).multiply(DUST);
        return off.compareTo(noise.max(size.multiply(NOISE))) > 0;
    }

    /// The real number an expression without letters is; null where it is none or cannot be told.
    static @Nullable BigDecimal real(Expr expr, Steps steps) {
        var value = new Wide(Point.near(0), steps).value(expr);
        return value != null && value.isReal() ? value.re : null;
    }

    private @Nullable Value value(Expr expr) {
        steps.take(20);
        return switch (expr) {
            case Expr.Num(Rational value, int _) -> Value.real(value.toDecimal(Decimals.DIGITS));
            case Constant.PI -> Value.real(Decimals.PI);
            case Constant.E -> Value.real(Decimals.E);
            case Constant.I -> new Value(BigDecimal.ZERO, BigDecimal.ONE);
            case Constant.INFINITY -> null;
            case Expr.Var(String name) -> Value.real(BigDecimal.valueOf(point.letter(name)));
            case Expr.Negative(Expr of) -> {
                var value = value(of);
                yield value == null ? null : new Value(value.re.negate(), value.im.negate());
            }
            case Expr.Sum(List<Expr> terms) -> sum(terms);
            case Expr.Product(List<Expr> factors) -> product(factors);
            case Expr.Quotient(Expr over, Expr under) -> over(value(over), value(under));
            case Expr.Power(Expr base, Expr exponent) -> power(value(base), exponent);
            case Expr.Root(Expr degree, Expr of) -> root(degree, value(of));
            case Expr.Call(Function function, List<Expr> arguments) -> call(function, arguments);
            case Expr.Apply _, Expr.PlusMinus _, Expr.Binder _ -> null;
        };
    }

    private @Nullable Value sum(List<Expr> terms) {
        var re = BigDecimal.ZERO;
        var im = BigDecimal.ZERO;
        for (Expr term : terms) {
            var value = value(term);
            if (value == null) {
                return null;
            }
            re = re.add(value.re, Decimals.CONTEXT);
            im = im.add(value.im, Decimals.CONTEXT);
        }
        return new Value(re, im);
    }

    private @Nullable Value product(List<Expr> factors) {
        var total = Value.real(BigDecimal.ONE);
        for (Expr factor : factors) {
            var value = value(factor);
            if (value == null) {
                return null;
            }
            total = times(total, value);
        }
        return total;
    }

    private static Value times(Value a, Value b) {
        var c = Decimals.CONTEXT;
        if (a.isReal() && b.isReal()) {
            return Value.real(a.re.multiply(b.re, c));
        }
        return new Value(
                a.re.multiply(b.re, c).subtract(a.im.multiply(b.im, c), c),
                a.re.multiply(b.im, c).add(a.im.multiply(b.re, c), c));
    }

    private static @Nullable Value over(@Nullable Value a, @Nullable Value b) {
        if (a == null || b == null || b.isZero()) {
            return null;
        }
        var c = Decimals.CONTEXT;
        if (b.isReal()) {
            return new Value(a.re.divide(b.re, c), a.im.divide(b.re, c));
        }
        var norm = b.re.multiply(b.re, c).add(b.im.multiply(b.im, c), c);
        var top = times(a, new Value(b.re, b.im.negate()));
        return new Value(top.re.divide(norm, c), top.im.divide(norm, c));
    }

    private @Nullable Value power(@Nullable Value base, Expr exponent) {
        if (base == null) {
            return null;
        }
        var whole = exact.value(exponent);
        if (whole != null && whole.isInteger()) {
            return whole.numerator().bitLength() > 20 ? null : power(base, whole.numerator());
        }
        if (whole != null && isHalf(whole) && base.isReal() && base.re.signum() > 0) {
            return power(Value.real(Decimals.sqrt(base.re)), whole.numerator());
        }
        var above = value(exponent);
        if (above == null || base.isZero()) {
            return null;
        }
        var ln = ln(base);
        return ln == null ? null : exp(times(ln, above));
    }

    private static boolean isHalf(Rational exponent) {
        return exponent.denominator().equals(BigInteger.TWO)
                && exponent.numerator().bitLength() < 20;
    }

    private @Nullable Value power(Value base, BigInteger exponent) {
        if (base.isZero() && exponent.signum() <= 0) {
            return null;
        }
        var bits = exponent.abs();
        steps.take(bits.bitLength() * 4);
        var result = Value.real(BigDecimal.ONE);
        for (int i = bits.bitLength() - 1; i >= 0; i--) {
            result = times(result, result);
            if (bits.testBit(i)) {
                result = times(result, base);
            }
            if (Math.abs((long) result.re.precision() - result.re.scale()) > LARGEST_EXPONENT) {
                return null;
            }
        }
        return exponent.signum() < 0 ? over(Value.real(BigDecimal.ONE), result) : result;
    }

    private @Nullable Value root(Expr degree, @Nullable Value of) {
        var n = exact.value(degree);
        if (n == null || of == null || !n.isInteger() || n.bits() > 10) {
            return null;
        }
        int whole = n.numerator().intValue();
        if (whole == 2 && of.isReal()) {
            var root = Decimals.sqrt(of.re.abs());
            return of.re.signum() < 0 ? new Value(BigDecimal.ZERO, root) : Value.real(root);
        }
        if (of.isZero()) {
            return of;
        }
        if (of.isReal() && of.re.signum() < 0 && whole % 2 != 0) {
            var positive = root(degree, Value.real(of.re.negate()));
            return positive == null ? null : Value.real(positive.re.negate());
        }
        var ln = whole == 0 ? null : ln(of);
        return ln == null ? null : exp(over(ln, Value.real(BigDecimal.valueOf(whole))));
    }

    private @Nullable Value ln(Value value) {
        if (value.isZero()) {
            return null;
        }
        steps.take(100);
        var size = Decimals.sqrt(value.re.multiply(value.re).add(value.im.multiply(value.im)));
        return new Value(Decimals.ln(size), Decimals.angle(value.re, value.im));
    }

    private @Nullable Value exp(@Nullable Value value) {
        if (value == null || value.re.abs().compareTo(BigDecimal.valueOf(LARGEST_EXPONENT)) > 0) {
            return null;
        }
        steps.take(100);
        var size = Decimals.exp(value.re);
        return value.isReal()
                ? Value.real(size)
                : new Value(
                        size.multiply(snapped(Decimals.cos(value.im)), Decimals.CONTEXT),
                        size.multiply(snapped(Decimals.sin(value.im)), Decimals.CONTEXT));
    }

    /// Zero where only rounding kept it from zero, so that branch cuts are not crossed by noise.
    private static BigDecimal snapped(BigDecimal value) {
        return value.abs().compareTo(DUST) < 0 ? BigDecimal.ZERO : value;
    }

    private @Nullable Value call(Function function, List<Expr> arguments) {
        var x = value(arguments.getFirst());
        if (x == null) {
            return null;
        }
        steps.take(100);
        return switch (function) {
            case LN -> ln(x);
            case EXP -> exp(x);
            case LOG -> {
                var y = value(arguments.get(1));
                yield y == null ? null : over(ln(y), ln(x));
            }
            case DEGREES ->
                    Value.real(
                            x.re.multiply(Decimals.PI)
                                    .divide(BigDecimal.valueOf(180), Decimals.CONTEXT));
            case PERCENT -> new Value(x.re.movePointLeft(2), x.im.movePointLeft(2));
            case RE -> Value.real(x.re);
            case IM -> Value.real(x.im);
            case CONJUGATE -> new Value(x.re, x.im.negate());
            case ABS ->
                    x.isReal()
                            ? Value.real(x.re.abs())
                            : Value.real(
                                    Decimals.sqrt(x.re.multiply(x.re).add(x.im.multiply(x.im))));
            default -> {
                var real = x.isReal() ? Decimals.call(function, x.re) : null;
                yield real == null ? null : Value.real(real);
            }
        };
    }
}
