package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Value.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Decides whether two answers are the same.
///
/// [#same] is an equivalence relation, for grouping. [#accepts] compares with a reference answer
/// and is more generous: it takes a rounded decimal, a missing unit or a list in place of a tuple,
/// and stricter where both name a letter or a unit and the names differ.
public final class Equivalence {
    /// Whether and how two answers agree; `overBudget` says that the comparison was cut short.
    public record Result(Optional<How> how, boolean overBudget, int steps) {
        public boolean isSame() {
            return how.isPresent();
        }
    }

    private Equivalence() {}

    /// Whether two answers mean the same; reflexive, symmetric and transitive.
    public static Result same(Answer a, Answer b) {
        var steps = Steps.usual();
        if (a.canonicalText().equals(b.canonicalText())) {
            return new Result(Optional.of(How.TEXT), false, 0);
        }
        try {
            var x = a.canonical();
            var y = b.canonical();
            How how = x == null || y == null ? null : new Comparison(steps, null).same(x, y);
            return new Result(Optional.ofNullable(how), false, steps.taken());
        } catch (OverBudget _) {
            return new Result(Optional.empty(), true, steps.taken());
        }
    }

    /// Whether an answer is right, given the reference answer.
    public static Result accepts(Answer gold, Answer answer, Policy policy) {
        var steps = Steps.usual();
        if (gold.canonicalText().equals(answer.canonicalText())) {
            boolean empty = gold.canonicalText().isEmpty();
            return new Result(empty ? Optional.empty() : Optional.of(How.TEXT), false, 0);
        }
        if (gold.isOverBudget() || answer.isOverBudget()) {
            return new Result(Optional.empty(), true, 0);
        }
        try {
            How how = accepts(gold, answer, policy, steps);
            return new Result(Optional.ofNullable(how), false, steps.taken());
        } catch (OverBudget _) {
            return new Result(Optional.empty(), true, steps.taken());
        }
    }

    private static @Nullable How accepts(Answer gold, Answer answer, Policy policy, Steps steps) {
        for (Answer reference = gold; reference != null; reference = reference.other()) {
            for (Answer reading = answer; reading != null; reading = reading.other()) {
                var how = compare(reference, reading, policy, steps);
                if (how != null) {
                    return how;
                }
            }
        }
        return null;
    }

    private static @Nullable How compare(Answer gold, Answer answer, Policy policy, Steps steps) {
        var x = gold.canonical();
        var y = answer.canonical();
        if (x == null || y == null) {
            return x instanceof Value.Text || y instanceof Value.Text ? words(gold, answer) : null;
        }
        if (lettersDiffer(gold.value(), answer.value())) {
            return null;
        }
        boolean ranges = gold.value() instanceof Relation != answer.value() instanceof Relation;
        if (ranges && !policy.intervalAsInequality() && isRange(x)) {
            return null;
        }
        if (x instanceof Value.Text != y instanceof Value.Text) {
            boolean calculated = isCalculated(x instanceof Value.Text ? answer : gold);
            return calculated ? null : words(gold, answer);
        }
        if (isListForTuple(gold, x, y) || isListForTuple(answer, y, x)) {
            return null;
        }
        var comparison = new Comparison(steps, policy);
        var how = comparison.same(x, y);
        var point = y instanceof Value.Listing ? written(gold.value()) : null;
        if (how == null && point != null) {
            how = comparison.same(point, y);
        }
        if (how == null
                && gold.value() instanceof Relation first
                && answer.value() instanceof Relation second) {
            how = comparison.same(first, second);
        }
        return how;
    }

    /// A list may stand for a tuple only where it is bare values: "x = 1 or x = 2" is no point.
    private static boolean isListForTuple(Answer listed, Value x, Value y) {
        return x instanceof Value.Listing
                && y instanceof Value.Sequence
                && !(listed.value() instanceof Value.Listing(List<Value> items)
                        && items.stream().allMatch(Equivalence::isBare));
    }

    private static boolean isBare(Value item) {
        return !(item instanceof Relation)
                && !(item instanceof Value.Scalar(Expr expr, String _) && Letters.plusMinus(expr));
    }

    /// The values of x = -5, p = 3 in the order in which they are written.
    private static @Nullable Value written(@Nullable Value point) {
        if (!(point instanceof Value.Listing(List<Value> items))) {
            return null;
        }
        var values = new ArrayList<Value>();
        for (Value item : items) {
            if (!(item instanceof Relation relation) || Canonical.assigned(relation) == null) {
                return null;
            }
            values.add(Canonical.of(item));
        }
        return new Value.Sequence('(', ')', values);
    }

    private static @Nullable How words(Answer gold, Answer answer) {
        return Texts.spoken(gold.source()).equals(Texts.spoken(answer.source())) ? How.TEXT : null;
    }

    private static boolean isRange(Value value) {
        return value instanceof Value.Sequence || value instanceof Value.Union;
    }

    /// Signs of arithmetic are more than words.
    private static boolean isCalculated(Answer answer) {
        return answer.canonicalText().chars().anyMatch(c -> "+-*/^=<>".indexOf(c) >= 0);
    }

    /// x = 5 is not y = 5, though both are 5, and x = 1, y = 2 is not x = 1 or x = 2.
    private static boolean lettersDiffer(@Nullable Value a, @Nullable Value b) {
        var x = letters(a);
        var y = letters(b);
        return !x.isEmpty() && !y.isEmpty() && !x.equals(y);
    }

    /// The letters, in lower case, that relations are about; empty where a relation is about no one
    /// letter.
    private static Set<String> letters(@Nullable Value value) {
        return switch (value) {
            case Relation relation -> letters(relation);
            case Value.Listing(List<Value> items) -> {
                var letters = new TreeSet<String>();
                for (Value item : items) {
                    var of =
                            item instanceof Relation relation
                                    ? letters(relation)
                                    : Set.<String>of();
                    if (of.isEmpty()) {
                        yield Set.of();
                    }
                    letters.addAll(of);
                }
                yield letters;
            }
            case null, default -> Set.of();
        };
    }

    private static Set<String> letters(Relation relation) {
        var letters = new TreeSet<String>();
        for (Value side : relation.sides()) {
            if (side instanceof Value.Scalar(Expr.Var(String name), String _)) {
                letters.add(withoutSubscript(Texts.lower(name)));
            }
        }
        return letters.size() == 1 ? letters : named(relation.sides().getFirst());
    }

    /// The letters of (x, y) before an equals sign.
    private static Set<String> named(Value side) {
        var letters = new TreeSet<String>();
        if (side instanceof Value.Sequence(char _, char _, List<Value> items)) {
            for (Value item : items) {
                if (!(item instanceof Value.Scalar(Expr.Var(String name), String _))) {
                    return Set.of();
                }
                letters.add(withoutSubscript(Texts.lower(name)));
            }
        }
        return letters;
    }

    /// x_1 and x_2 are two values of x.
    private static String withoutSubscript(String name) {
        int subscript = name.indexOf('_');
        return subscript < 0 ? name : name.substring(0, subscript);
    }
}
