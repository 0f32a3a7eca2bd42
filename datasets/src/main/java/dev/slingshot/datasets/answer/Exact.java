package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Function;
import dev.slingshot.datasets.answer.Expr.Num;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exact rational an expression is, if it is one of reasonable size.
final class Exact {
    private static final int MAX_FACTORIAL = 700;
    private static final int MAX_SERIES_BITS = 600;

    private final Steps steps;

    Exact(Steps steps) {
        this.steps = steps;
    }

    /// Null where the expression has letters, is irrational, undefined, or too long to write out.
    @Nullable Rational value(Expr expr) {
        steps.take(1);
        return switch (expr) {
            case Num(Rational value, int _) -> value;
            case Expr.Negative(Expr of) -> {
                var value = value(of);
                yield value == null ? null : value.negate();
            }
            case Expr.Sum(List<Expr> terms) -> sum(terms, Rational.MAX_BITS);
            case Expr.Product(List<Expr> factors) -> product(factors);
            case Expr.Quotient(Expr over, Expr under) -> quotient(value(over), value(under));
            case Expr.Power(Expr base, Expr exponent) -> power(value(base), value(exponent));
            case Expr.Root(Expr degree, Expr of) -> root(value(degree), value(of));
            case Expr.Call(Function function, List<Expr> arguments) -> call(function, arguments);
            case Expr.Binder binder -> series(binder);
            case Expr.Constant _, Expr.Var _, Expr.Apply _, Expr.PlusMinus _ -> null;
        };
    }

    private @Nullable Rational series(Expr.Binder binder) {
        var terms = Series.terms(binder, this);
        if (terms == null) {
            return null;
        }
        return binder.binding() == Expr.Binding.SUM ? sum(terms, MAX_SERIES_BITS) : product(terms);
    }

    private @Nullable Rational sum(List<Expr> terms, int maxBits) {
        var total = Rational.ZERO;
        for (Expr term : terms) {
            var value = value(term);
            if (value == null || total.bits() + value.bits() > maxBits) {
                return null;
            }
            steps.take(total.bits() / 64);
            total = total.plus(value);
        }
        return total;
    }

    private @Nullable Rational product(List<Expr> factors) {
        var total = Rational.ONE;
        for (Expr factor : factors) {
            var value = value(factor);
            if (value == null || total.bits() + value.bits() > Rational.MAX_BITS) {
                return null;
            }
            steps.take(total.bits() / 64);
            total = total.times(value);
        }
        return total;
    }

    private static @Nullable Rational quotient(@Nullable Rational over, @Nullable Rational under) {
        if (over == null || under == null || under.isZero()) {
            return null;
        }
        return over.bits() + under.bits() > Rational.MAX_BITS ? null : over.over(under);
    }

    private @Nullable Rational power(@Nullable Rational base, @Nullable Rational exponent) {
        if (base == null || exponent == null) {
            return null;
        }
        if (!exponent.isInteger()) {
            int degree =
                    exponent.denominator().bitLength() < 8 ? exponent.denominator().intValue() : 0;
            var rooted =
                    degree == 0 || base.numerator().signum() < 0
                            ? null
                            : root(Rational.of(degree), base);
            return rooted == null ? null : power(rooted, Rational.of(exponent.numerator()));
        }
        if (exponent.numerator().bitLength() > 15) {
            return null;
        }
        int power = exponent.numerator().intValue();
        if ((base.isZero() && power <= 0)
                || (long) base.bits() * Math.abs(power) > Rational.MAX_BITS) {
            return null;
        }
        steps.take(Math.abs(power) / 16);
        return base.power(power);
    }

    private @Nullable Rational root(@Nullable Rational degree, @Nullable Rational of) {
        if (degree == null || of == null || !degree.isInteger() || degree.bits() > 7) {
            return null;
        }
        int n = degree.numerator().intValue();
        if (n < 2 || (of.numerator().signum() < 0 && n % 2 == 0)) {
            return null;
        }
        var over = root(of.numerator().abs(), n);
        var under = root(of.denominator(), n);
        if (over == null || under == null) {
            return null;
        }
        return Rational.of(of.numerator().signum() < 0 ? over.negate() : over, under);
    }

    /// The whole n-th root, null where there is none.
    private @Nullable BigInteger root(BigInteger of, int n) {
        if (of.bitLength() > 2048) {
            return null;
        }
        steps.take(2 + of.bitLength() / 16);
        BigInteger root;
        if (n == 2) {
            root = of.sqrt();
        } else if (of.bitLength() <= 1000) {
            root = BigInteger.valueOf(Math.round(Math.pow(of.doubleValue(), 1.0 / n)));
        } else {
            return null;
        }
        return root.pow(n).equals(of) ? root : null;
    }

    private @Nullable Rational call(Function function, List<Expr> arguments) {
        var values = new Rational[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            var value = value(arguments.get(i));
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        var first = values[0];
        return switch (function) {
            case PERCENT -> first.over(Rational.of(100));
            case ABS -> first.numerator().signum() < 0 ? first.negate() : first;
            case FLOOR -> Rational.of(floor(first));
            case CEILING -> Rational.of(floor(first.negate()).negate());
            case RE, CONJUGATE -> first;
            case IM -> Rational.ZERO;
            case FACTORIAL -> factorial(first, 1);
            case DOUBLE_FACTORIAL -> factorial(first, 2);
            case BINOMIAL -> binomial(first, values[1]);
            case MAX -> extreme(values, 1);
            case MIN -> extreme(values, -1);
            case GCD -> common(values, false);
            case LCM -> common(values, true);
            case MOD -> remainder(first, values[1]);
            default -> null;
        };
    }

    private static BigInteger floor(Rational value) {
        var parts = value.numerator().divideAndRemainder(value.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private @Nullable Rational factorial(Rational of, int by) {
        if (!of.isInteger() || of.numerator().signum() < 0 || of.numerator().bitLength() > 12) {
            return null;
        }
        int n = of.numerator().intValue();
        if (n > MAX_FACTORIAL) {
            return null;
        }
        steps.take(n);
        var product = BigInteger.ONE;
        for (int i = n; i > 1; i -= by) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product.bitLength() > Rational.MAX_BITS ? null : Rational.of(product);
    }

    private @Nullable Rational binomial(Rational n, Rational k) {
        if (!n.isInteger() || !k.isInteger() || n.bits() > 14 || k.bits() > 14) {
            return null;
        }
        int upper = n.numerator().intValue();
        int lower = k.numerator().intValue();
        if (lower < 0 || upper < 0) {
            return null;
        }
        lower = Math.min(lower, Math.max(upper - lower, -1));
        if (lower < 0) {
            return Rational.ZERO;
        }
        if (lower > MAX_FACTORIAL) {
            return null;
        }
        steps.take(lower * 2);
        var product = BigInteger.ONE;
        for (int i = 1; i <= lower; i++) {
            product =
                    product.multiply(BigInteger.valueOf(upper - lower + i))
                            .divide(BigInteger.valueOf(i));
        }
        return product.bitLength() > Rational.MAX_BITS ? null : Rational.of(product);
    }

    private static @Nullable Rational remainder(Rational of, Rational modulus) {
        boolean whole = of.isInteger() && modulus.isInteger();
        return whole && modulus.numerator().signum() > 0
                ? Rational.of(of.numerator().mod(modulus.numerator()))
                : null;
    }

    private static Rational extreme(Rational[] values, int sign) {
        var best = values[0];
        for (Rational value : values) {
            var difference = value.plus(best.negate());
            if (difference.numerator().signum() == sign) {
                best = value;
            }
        }
        return best;
    }

    private static @Nullable Rational common(Rational[] values, boolean multiple) {
        var result = values[0].numerator().abs();
        for (Rational value : values) {
            if (!value.isInteger() || value.isZero() || result.bitLength() > 2048) {
                return null;
            }
            var divisor = result.gcd(value.numerator());
            result = multiple ? result.multiply(value.numerator().abs()).divide(divisor) : divisor;
        }
        return Rational.of(result);
    }
}
