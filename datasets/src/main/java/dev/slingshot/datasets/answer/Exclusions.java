package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Value.Relation;
import dev.slingshot.datasets.answer.Value.Relop;
import dev.slingshot.datasets.answer.Value.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values that a letter may not have: x is neither 2 nor -2.
final class Exclusions {
    private Exclusions() {}

    /// The real line without the points that all items together exclude, null where they say
    /// anything else.
    static @Nullable Value of(List<Value> items) {
        Value letter = null;
        var points = new ArrayList<Value>();
        for (Value item : items) {
            if (item instanceof Relation relation) {
                boolean same = letter == null || letter.equals(relation.sides().getFirst());
                if (!same || !excludes(relation)) {
                    return null;
                }
                letter = relation.sides().getFirst();
                points.add(relation.sides().get(1));
            } else if (letter != null && Canonical.isConstant(item)) {
                points.add(item);
            } else {
                return null;
            }
        }
        return letter == null ? null : Conjunction.allBut(expanded(points));
    }

    private static boolean excludes(Relation relation) {
        return relation.operators().equals(List.of(Relop.UNEQUAL))
                && Canonical.isLetter(relation.sides().get(0))
                && Canonical.isConstant(relation.sides().get(1));
    }

    private static List<Value> expanded(List<Value> points) {
        var expanded = new ArrayList<Value>();
        for (Value point : points) {
            if (point instanceof Scalar(Expr expr, String unit)) {
                Signs.expand(expr).forEach(value -> expanded.add(new Scalar(value, unit)));
            }
        }
        return expanded;
    }
}
