package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Value.Relation;
import dev.slingshot.datasets.answer.Value.Relop;
import dev.slingshot.datasets.answer.Value.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Inequalities in one letter as intervals.
final class Ranges {
    private Ranges() {}

    /// The interval that x < c or a < x < b is, or a union; other inequalities stay, turned upward.
    static Value of(Relation relation) {
        var up = upward(relation);
        var bounds = Bounds.of(up);
        if (bounds != null) {
            return bounds;
        }
        var moved = up.sides().size() == 2 ? moved(up) : null;
        var solved = moved == null ? null : Bounds.of(moved);
        return solved == null ? up : solved;
    }

    /// 2x + 1 < x + 3 with everything on its left side.
    private static @Nullable Relation moved(Relation up) {
        return up.sides().get(0) instanceof Scalar(Expr left, String _)
                        && up.sides().get(1) instanceof Scalar(Expr right, String _)
                ? new Relation(
                        List.of(
                                Scalar.of(Scalars.difference(left, right)),
                                Scalar.of(Expr.Num.of(0))),
                        up.operators())
                : null;
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
