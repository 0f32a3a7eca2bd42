package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Function;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Elementary functions of real decimals with about sixty digits, by series after reduction of the
/// argument (Brent and Zimmermann, Modern Computer Arithmetic, 2010, chapter 4).
final class Decimals {
    static final int DIGITS = 64;
    static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    static final BigDecimal PI =
            new BigDecimal(
                    "3.14159265358979323846264338327950288419716939937510582097494459230781640629");
    static final BigDecimal E =
            new BigDecimal(
                    "2.71828182845904523536028747135266249775724709369995957496696762772407663035");
    private static final BigDecimal LN_2 =
            new BigDecimal(
                    "0.69314718055994530941723212145817656807550013436025525412068000949339362197");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF_PI = PI.divide(TWO, CONTEXT);
    private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(DIGITS + 4);
    private static final int HALVINGS = 8;

    private Decimals() {}

    static BigDecimal sqrt(BigDecimal x) {
        return x.signum() == 0 ? x : x.sqrt(CONTEXT);
    }

    static BigDecimal exp(BigDecimal x) {
        var turns = x.divide(LN_2, 0, RoundingMode.HALF_EVEN);
        var small =
                x.subtract(turns.multiply(LN_2), CONTEXT).divide(BigDecimal.valueOf(1 << HALVINGS));
        var sum = series(small, 1, 1);
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, CONTEXT);
        }
        return sum.multiply(TWO.pow(turns.intValueExact(), CONTEXT), CONTEXT);
    }

    /// 1 + x/1! + x^2/2! ..., or with steps of two only the even terms, signs alternating.
    private static BigDecimal series(BigDecimal x, int step, int sign) {
        var factor = step == 1 ? x : x.multiply(x, CONTEXT);
        var term = BigDecimal.ONE;
        var sum = term;
        for (int i = 1; i < 200 && term.abs().compareTo(TINY) > 0; i++) {
            long under = step == 1 ? i : (2L * i - 1) * (2L * i);
            term = term.multiply(factor, CONTEXT).divide(BigDecimal.valueOf(sign * under), CONTEXT);
            sum = sum.add(term, CONTEXT);
        }
        return sum;
    }

    static BigDecimal ln(BigDecimal x) {
        int exponent = x.precision() - x.scale() - 1;
        var mantissa = x.scaleByPowerOfTen(-exponent);
        var guess = BigDecimal.valueOf(Math.log(mantissa.doubleValue()));
        for (int i = 0; i < 3; i++) {
            var image = exp(guess);
            var off = mantissa.subtract(image, CONTEXT).divide(mantissa.add(image), CONTEXT);
            guess = guess.add(off.multiply(TWO), CONTEXT);
        }
        return exponent == 0
                ? guess
                : guess.add(BigDecimal.valueOf(exponent).multiply(LnTen.VALUE), CONTEXT);
    }

    private static final class LnTen {
        static final BigDecimal VALUE =
                ln(new BigDecimal("1.25")).add(LN_2.multiply(BigDecimal.valueOf(3)));
    }

    static BigDecimal cos(BigDecimal x) {
        var turns = x.divide(PI.multiply(TWO), 0, RoundingMode.HALF_EVEN);
        var small =
                x.subtract(turns.multiply(PI).multiply(TWO), CONTEXT)
                        .divide(BigDecimal.valueOf(1 << HALVINGS));
        var cos = series(small, 2, -1);
        for (int i = 0; i < HALVINGS; i++) {
            cos = cos.multiply(cos, CONTEXT).multiply(TWO).subtract(BigDecimal.ONE, CONTEXT);
        }
        return cos;
    }

    static BigDecimal sin(BigDecimal x) {
        return cos(HALF_PI.subtract(x, CONTEXT));
    }

    static BigDecimal arctan(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.ONE) > 0) {
            var rest = arctan(BigDecimal.ONE.divide(x, CONTEXT));
            return (x.signum() > 0 ? HALF_PI : HALF_PI.negate()).subtract(rest, CONTEXT);
        }
        var small = x;
        for (int i = 0; i < HALVINGS; i++) {
            var root = sqrt(BigDecimal.ONE.add(small.multiply(small, CONTEXT)));
            small = small.divide(BigDecimal.ONE.add(root), CONTEXT);
        }
        var square = small.multiply(small, CONTEXT).negate();
        var power = small;
        var sum = small;
        for (int i = 3; i < 200 && power.abs().compareTo(TINY) > 0; i += 2) {
            power = power.multiply(square, CONTEXT);
            sum = sum.add(power.divide(BigDecimal.valueOf(i), CONTEXT), CONTEXT);
        }
        return sum.multiply(BigDecimal.valueOf(1 << HALVINGS), CONTEXT);
    }

    /// The angle of a point that is not the origin, in (-pi, pi].
    static BigDecimal angle(BigDecimal re, BigDecimal im) {
        if (im.signum() == 0) {
            return re.signum() < 0 ? PI : BigDecimal.ZERO;
        }
        if (re.signum() == 0) {
            return im.signum() < 0 ? HALF_PI.negate() : HALF_PI;
        }
        var angle = arctan(im.divide(re, CONTEXT));
        if (re.signum() > 0) {
            return angle;
        }
        return im.signum() > 0 ? angle.add(PI, CONTEXT) : angle.subtract(PI, CONTEXT);
    }

    /// Null outside of the domain and for functions it does not know.
    static @Nullable BigDecimal call(Function function, BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            return null;
        }
        return switch (function) {
            case SIN -> sin(x);
            case COS -> cos(x);
            case TAN -> over(sin(x), cos(x));
            case COT -> over(cos(x), sin(x));
            case SEC -> over(BigDecimal.ONE, cos(x));
            case CSC -> over(BigDecimal.ONE, sin(x));
            case ARCTAN -> arctan(x);
            case ARCCOT -> HALF_PI.subtract(arctan(x), CONTEXT);
            case ARCSIN -> arcsin(x);
            case ARCCOS -> {
                var arcsin = arcsin(x);
                yield arcsin == null ? null : HALF_PI.subtract(arcsin, CONTEXT);
            }
            default -> null;
        };
    }

    private static @Nullable BigDecimal arcsin(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.ONE) > 0) {
            return null;
        }
        return angle(sqrt(BigDecimal.ONE.subtract(x.multiply(x, CONTEXT), CONTEXT)), x);
    }

    private static @Nullable BigDecimal over(BigDecimal a, BigDecimal b) {
        return b.abs().compareTo(BigDecimal.ONE.movePointLeft(50)) < 0
                ? null
                : a.divide(b, CONTEXT);
    }
}
