package dev.slingshot.datasets.answer;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A real number of the form sign * q^(1/n) with a positive rational q, so that products and
/// quotients of roots are compared exactly.
record Radical(int sign, int degree, Rational radicand) {
    private static final int MAX_DEGREE = 12;
    private static final int MAX_POWER = 12;

    /// Null for zero, for sums and for anything else that is no such number of reasonable size.
    static @Nullable Radical of(Expr expr, Exact exact) {
        var value = exact.value(expr);
        if (value != null) {
            return of(value);
        }
        return switch (expr) {
            case Expr.Negative(Expr of) -> {
                var inner = of(of, exact);
                yield inner == null ? null : new Radical(-inner.sign, inner.degree, inner.radicand);
            }
            case Expr.Product(List<Expr> factors) -> {
                Radical total = of(Rational.ONE);
                for (Expr factor : factors) {
                    var next = total == null ? null : of(factor, exact);
                    total = total == null || next == null ? null : total.times(next);
                }
                yield total;
            }
            case Expr.Quotient(Expr over, Expr under) -> {
                var top = of(over, exact);
                var bottom = top == null ? null : of(under, exact);
                yield top == null || bottom == null ? null : top.times(bottom.inverse());
            }
            case Expr.Root(Expr degree, Expr of) -> {
                var inner = of(of, exact);
                yield inner == null ? null : inner.root(exact.value(degree));
            }
            case Expr.Power(Expr base, Expr exponent) -> {
                var inner = of(base, exact);
                yield inner == null ? null : inner.power(exact.value(exponent));
            }
            default -> null;
        };
    }

    private static @Nullable Radical of(Rational value) {
        int sign = value.numerator().signum();
        return sign == 0 ? null : new Radical(sign, 1, sign < 0 ? value.negate() : value);
    }

    private Radical inverse() {
        return new Radical(sign, degree, Rational.ONE.over(radicand));
    }

    private @Nullable Radical times(Radical other) {
        int common = degree / gcd(degree, other.degree) * other.degree;
        var left = raised(radicand, common / degree);
        var right = raised(other.radicand, common / other.degree);
        if (common > MAX_DEGREE
                || left == null
                || right == null
                || left.bits() + right.bits() > Rational.MAX_BITS) {
            return null;
        }
        return new Radical(sign * other.sign, common, left.times(right));
    }

    private @Nullable Radical root(@Nullable Rational of) {
        if (of == null || !of.isInteger() || of.bits() > 4 || of.numerator().signum() <= 0) {
            return null;
        }
        int n = of.numerator().intValue();
        boolean real = sign > 0 || n % 2 == 1;
        return real && n * degree <= MAX_DEGREE ? new Radical(sign, n * degree, radicand) : null;
    }

    private @Nullable Radical power(@Nullable Rational exponent) {
        if (exponent == null || exponent.bits() > 4) {
            return null;
        }
        int up = exponent.numerator().intValue();
        int down = exponent.denominator().intValue();
        var raised = Math.abs(up) > MAX_POWER ? null : raised(radicand, Math.abs(up));
        if (raised == null || (sign < 0 && down > 1) || down * degree > MAX_DEGREE) {
            return null;
        }
        var result = new Radical(up % 2 == 0 ? 1 : sign, down * degree, raised);
        return up < 0 ? result.inverse() : result;
    }

    private static @Nullable Rational raised(Rational value, int power) {
        return (long) value.bits() * power > Rational.MAX_BITS ? null : value.power(power);
    }

    /// Whether both are the same number; null where they are too long to compare.
    @Nullable Boolean same(Radical other) {
        if (sign != other.sign) {
            return false;
        }
        int common = degree / gcd(degree, other.degree) * other.degree;
        var left = raised(radicand, common / degree);
        var right = raised(other.radicand, common / other.degree);
        return (left == null || right == null) ? null : left.equals(right);
    }

    private static int gcd(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue();
    }
}
