package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Value.Relation;
import dev.slingshot.datasets.answer.Value.Relop;
import dev.slingshot.datasets.answer.Value.Scalar;
import dev.slingshot.datasets.answer.Value.Sequence;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Solves an inequality that is linear in its only letter: 2x + 1 > 7 is x > 3.
final class Linear {
    private static final int[] PROBES = {2, 5, -3, 11};

    private Linear() {}

    /// The interval, null where the inequality is not linear with rational coefficients.
    static @Nullable Value solve(Relation upward) {
        if (!(upward.sides().get(0) instanceof Scalar(Expr left, String _))
                || !(upward.sides().get(1) instanceof Scalar(Expr right, String _))) {
            return null;
        }
        var letters = new TreeSet<String>();
        var difference = Scalars.difference(left, right);
        Letters.collect(difference, letters);
        if (letters.size() != 1) {
            return null;
        }
        String letter = letters.first();
        var exact = new Exact(Steps.usual());
        var zero = exact.value(Letters.replace(difference, letter, Expr.Num.of(0)));
        var one = exact.value(Letters.replace(difference, letter, Expr.Num.of(1)));
        if (zero == null || one == null) {
            return null;
        }
        var slope = one.plus(zero.negate());
        if (slope.isZero()) {
            return null;
        }
        for (int probe : PROBES) {
            var value = exact.value(Letters.replace(difference, letter, Expr.Num.of(probe)));
            if (value == null || !value.equals(zero.plus(slope.times(Rational.of(probe))))) {
                return null;
            }
        }
        boolean closed = upward.operators().getFirst() == Relop.AT_MOST;
        var bound = Scalar.of(new Expr.Num(zero.negate().over(slope), -1));
        return slope.numerator().signum() > 0
                ? new Sequence('(', closed ? ']' : ')', List.of(Ranges.LEAST, bound))
                : new Sequence(closed ? '[' : '(', ')', List.of(bound, Ranges.MOST));
    }
}
