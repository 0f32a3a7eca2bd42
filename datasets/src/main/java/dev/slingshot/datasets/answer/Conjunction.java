package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Value.Listing;
import dev.slingshot.datasets.answer.Value.Relation;
import dev.slingshot.datasets.answer.Value.Relop;
import dev.slingshot.datasets.answer.Value.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts parts that words or signs join into one value.
final class Conjunction {
    private Conjunction() {}

    /// "x > 1 and x < 3" is one chain; other parts stay a list.
    static Value join(List<Value> parts, boolean and) {
        if (and
                && parts.size() == 2
                && parts.get(0) instanceof Relation first
                && parts.get(1) instanceof Relation second
                && isBound(first)
                && isBound(second)) {
            var left = upward(first);
            var right = upward(second);
            if (left.sides().get(0).equals(right.sides().get(1))) {
                return chain(right, left);
            }
            if (left.sides().get(1).equals(right.sides().get(0))) {
                return chain(left, right);
            }
        }
        var total = and ? total(parts) : null;
        return total == null ? new Listing(List.copyOf(parts)) : total;
    }

    /// "5 dollars and 25 cents" is one amount.
    private static @Nullable Value total(List<Value> parts) {
        var amounts = new ArrayList<Scalar>();
        for (Value part : parts) {
            if (!(part instanceof Scalar amount)) {
                return null;
            }
            amounts.add(amount);
        }
        return Measures.total(amounts);
    }

    private static boolean isBound(Relation relation) {
        return relation.operators().size() == 1 && relation.operators().getFirst().isOrder();
    }

    private static Relation upward(Relation relation) {
        var operator = relation.operators().getFirst();
        return operator == Relop.LESS || operator == Relop.AT_MOST
                ? relation
                : new Relation(
                        List.of(relation.sides().get(1), relation.sides().get(0)),
                        List.of(operator.flipped()));
    }

    private static Relation chain(Relation low, Relation high) {
        return new Relation(
                List.of(low.sides().get(0), low.sides().get(1), high.sides().get(1)),
                List.of(low.operators().get(0), high.operators().get(0)));
    }

    /// The real line without some points, as a union of open intervals.
    static Value without(Value whole, List<Value> removed) {
        var points = new ArrayList<Value>();
        for (Value part : removed) {
            switch (part) {
                case Value.SetOf(List<Value> items) -> points.addAll(items);
                case Scalar scalar -> points.add(scalar);
                default -> throw new Unreadable();
            }
        }
        if (!(whole instanceof Value.Sequence(char open, char close, List<Value> ends))
                || ends.size() != 2) {
            throw new Unreadable();
        }
        var sorted = sorted(points);
        var parts = new ArrayList<Value>();
        Value low = ends.get(0);
        char opening = open;
        for (Value point : sorted) {
            parts.add(new Value.Sequence(opening, ')', List.of(low, point)));
            low = point;
            opening = '(';
        }
        parts.add(new Value.Sequence(opening, close, List.of(low, ends.get(1))));
        return new Value.Union(parts);
    }

    /// Every real number but these.
    static Value allBut(List<Value> points) {
        return without(ValueReader.REALS, points);
    }

    private static List<Value> sorted(List<Value> points) {
        var keyed = new ArrayList<Value>(points);
        keyed.sort((a, b) -> Double.compare(Fingerprint.of(a).place(), Fingerprint.of(b).place()));
        return keyed;
    }
}
