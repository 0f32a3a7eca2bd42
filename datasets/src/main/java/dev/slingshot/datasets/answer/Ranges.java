package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Value.Relation;
import dev.slingshot.datasets.answer.Value.Relop;
import dev.slingshot.datasets.answer.Value.Scalar;
import dev.slingshot.datasets.answer.Value.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Inequalities in one letter as intervals.
final class Ranges {
    static final Value LEAST = Scalar.of(new Expr.Negative(Constant.INFINITY));
    static final Value MOST = Scalar.of(Constant.INFINITY);

    private Ranges() {}

    /// The interval that x < c or a < x < b is; other inequalities stay, turned upward.
    static Value of(Relation relation) {
        var up = upward(relation);
        var sides = up.sides();
        if (sides.size() == 2) {
            boolean closed = up.operators().getFirst() == Relop.AT_MOST;
            if (Canonical.isLetter(sides.get(0)) && Canonical.isConstant(sides.get(1))) {
                return new Sequence('(', closed ? ']' : ')', List.of(LEAST, sides.get(1)));
            }
            if (Canonical.isConstant(sides.get(0)) && Canonical.isLetter(sides.get(1))) {
                return new Sequence(closed ? '[' : '(', ')', List.of(sides.get(0), MOST));
            }
            var solved = Linear.solve(up);
            return solved == null ? up : solved;
        }
        if (sides.size() == 3
                && Canonical.isConstant(sides.get(0))
                && Canonical.isLetter(sides.get(1))
                && Canonical.isConstant(sides.get(2))) {
            return new Sequence(
                    up.operators().get(0) == Relop.AT_MOST ? '[' : '(',
                    up.operators().get(1) == Relop.AT_MOST ? ']' : ')',
                    List.of(sides.get(0), sides.get(2)));
        }
        return up;
    }

    /// The same chain with its smaller sides first, where its relations all point one way.
    private static Relation upward(Relation relation) {
        boolean down =
                relation.operators().stream()
                        .allMatch(o -> o == Relop.GREATER || o == Relop.AT_LEAST);
        if (!down) {
            return relation;
        }
        var sides = new ArrayList<>(relation.sides());
        Collections.reverse(sides);
        var operators = new ArrayList<Relop>();
        for (Relop operator : relation.operators().reversed()) {
            operators.add(operator.flipped());
        }
        return new Relation(sides, operators);
    }
}
