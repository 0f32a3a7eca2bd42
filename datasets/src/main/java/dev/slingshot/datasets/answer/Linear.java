package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Num;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An expression as `slope` times its only letter plus `offset`.
record Linear(Rational slope, Rational offset) {
    private static final int[] PROBES = {2, 5, -3, 11};

    /// Null where the expression is not linear in one letter with rational coefficients.
    static @Nullable Linear form(Expr expr) {
        if (expr instanceof Expr.Var || expr instanceof Expr.Apply) {
            return new Linear(Rational.ONE, Rational.ZERO);
        }
        var letters = new TreeSet<String>();
        Letters.collect(expr, letters);
        if (letters.size() != 1) {
            return null;
        }
        String letter = letters.first();
        var exact = new Exact(Steps.usual());
        var zero = exact.value(Letters.replace(expr, letter, Num.of(0)));
        var one = exact.value(Letters.replace(expr, letter, Num.of(1)));
        if (zero == null || one == null || one.equals(zero)) {
            return null;
        }
        var form = new Linear(one.plus(zero.negate()), zero);
        for (int probe : PROBES) {
            var value = exact.value(Letters.replace(expr, letter, Num.of(probe)));
            if (value == null || !value.equals(form.at(probe))) {
                return null;
            }
        }
        return form;
    }

    private Rational at(int letter) {
        return offset.plus(slope.times(Rational.of(letter)));
    }

    /// Where the expression has this value; infinities stay, turned around by a negative slope.
    Expr solve(Expr value) {
        int infinite = Scalars.infinity(value);
        if (infinite != 0) {
            return infinite * slope.numerator().signum() > 0
                    ? Expr.Constant.INFINITY
                    : new Expr.Negative(Expr.Constant.INFINITY);
        }
        if (slope.equals(Rational.ONE) && offset.isZero()) {
            return value;
        }
        if (value instanceof Num(Rational number, int _)) {
            return new Num(number.plus(offset.negate()).over(slope), -1);
        }
        return new Expr.Quotient(
                new Expr.Sum(List.of(value, new Num(offset.negate(), -1))), new Num(slope, -1));
    }
}
