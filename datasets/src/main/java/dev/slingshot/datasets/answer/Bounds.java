package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Function;
import dev.slingshot.datasets.answer.Value.Relation;
import dev.slingshot.datasets.answer.Value.Relop;
import dev.slingshot.datasets.answer.Value.Scalar;
import dev.slingshot.datasets.answer.Value.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Solves chains of bounds on what is linear in one letter, and on its absolute value: 1 < 2x - 3 <
/// 5 is 2 < x < 4, and |x| > 1 is x < -1 or x > 1.
record Bounds(Expr low, boolean lowClosed, Expr high, boolean highClosed) {
    private static final Expr LEAST = new Expr.Negative(Expr.Constant.INFINITY);
    private static final Expr MOST = Expr.Constant.INFINITY;

    /// The interval or union that a chain is, null where it is neither.
    ///
    /// @param upward a relation whose smaller sides come first
    static @Nullable Value of(Relation upward) {
        boolean one =
                upward.operators().stream().allMatch(o -> o == Relop.LESS || o == Relop.AT_MOST);
        if (!one) {
            return null;
        }
        var sides = upward.sides();
        int middle = middle(sides);
        if (middle < 0 || !(sides.get(middle) instanceof Scalar(Expr expr, String unit))) {
            return null;
        }
        var low = middle == 0 ? LEAST : constant(sides.get(middle - 1));
        var high = middle == sides.size() - 1 ? MOST : constant(sides.get(middle + 1));
        if (low == null || high == null || !unit.isEmpty() || sides.size() > 3) {
            return null;
        }
        var bounds =
                new Bounds(
                        low,
                        middle > 0 && isClosed(upward, middle - 1),
                        high,
                        middle < sides.size() - 1 && isClosed(upward, middle));
        return expr instanceof Expr.Call(Function function, List<Expr> of)
                        && function == Function.ABS
                ? together(bounds.unsigned(), of.getFirst())
                : together(List.of(bounds), expr);
    }

    private static int middle(List<Value> sides) {
        int found = -1;
        for (int i = 0; i < sides.size(); i++) {
            if (!Canonical.isConstant(sides.get(i))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static @Nullable Expr constant(Value side) {
        return side instanceof Scalar(Expr expr, String unit) && unit.isEmpty() ? expr : null;
    }

    private static boolean isClosed(Relation relation, int operator) {
        return relation.operators().get(operator) == Relop.AT_MOST;
    }

    /// What a number may be whose absolute value has these bounds.
    private List<Bounds> unsigned() {
        if (low.equals(LEAST)) {
            return List.of(new Bounds(Terms.negative(high), highClosed, high, highClosed));
        }
        var negative = new Bounds(minus(high), highClosed, Terms.negative(low), lowClosed);
        return List.of(negative, this);
    }

    private static Expr minus(Expr bound) {
        return bound.equals(MOST) ? LEAST : Terms.negative(bound);
    }

    private static @Nullable Value together(List<Bounds> pieces, Expr expr) {
        var form = Linear.form(expr);
        if (form == null) {
            return null;
        }
        var intervals = new ArrayList<Value>();
        for (Bounds piece : pieces) {
            intervals.add(piece.solved(form));
        }
        return intervals.size() == 1 ? intervals.getFirst() : new Value.Union(intervals);
    }

    private Value solved(Linear form) {
        var start = form.solve(low);
        var end = form.solve(high);
        return form.slope().numerator().signum() > 0
                ? interval(start, lowClosed, end, highClosed)
                : interval(end, highClosed, start, lowClosed);
    }

    private static Value interval(Expr low, boolean lowClosed, Expr high, boolean highClosed) {
        return new Sequence(
                lowClosed ? '[' : '(',
                highClosed ? ']' : ')',
                List.of(Scalar.of(low), Scalar.of(high)));
    }
}
