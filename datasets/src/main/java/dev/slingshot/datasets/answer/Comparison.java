package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Value.Listing;
import dev.slingshot.datasets.answer.Value.Relation;
import dev.slingshot.datasets.answer.Value.Relop;
import dev.slingshot.datasets.answer.Value.Scalar;
import dev.slingshot.datasets.answer.Value.Sequence;
import dev.slingshot.datasets.answer.Value.SetOf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares canonical values part by part; without a policy only what means exactly the same is
/// equal.
final class Comparison {
    private final Steps steps;
    private final @Nullable Policy policy;
    private final Scalars scalars;

    Comparison(Steps steps, @Nullable Policy policy) {
        this.steps = steps;
        this.policy = policy;
        this.scalars = new Scalars(steps);
    }

    @Nullable How same(Value a, Value b) {
        steps.take(1);
        return switch (a) {
            case Scalar x when b instanceof Scalar y -> scalar(x, y);
            case Sequence x when b instanceof Sequence y -> sequence(x, y);
            case Listing(List<Value> x) when b instanceof Listing(List<Value> y) ->
                    list(x, y, true);
            case Listing(List<Value> x) when b instanceof SetOf(List<Value> y) -> list(x, y, false);
            case SetOf(List<Value> x) when b instanceof Listing(List<Value> y) -> list(x, y, false);
            case SetOf(List<Value> x) when b instanceof SetOf(List<Value> y) -> list(x, y, false);
            case Listing(List<Value> x) when b instanceof Sequence y -> pair(x, y);
            case Sequence x when b instanceof Listing(List<Value> y) -> pair(y, x);
            case Value.Union(List<Value> x) when b instanceof Value.Union(List<Value> y) ->
                    list(x, y, false);
            case Relation x when b instanceof Relation y -> relation(x, y);
            case Value.Matrix x when b instanceof Value.Matrix y -> matrix(x, y);
            case Value.Numeral x when b instanceof Value.Numeral y ->
                    x.equals(y) ? How.EXACT : null;
            case Value.Numeral x when b instanceof Scalar y -> digits(x, y);
            case Scalar x when b instanceof Value.Numeral y -> digits(y, x);
            case Value.Colon x when b instanceof Value.Colon y -> colon(x, y);
            case Value.Congruence x when b instanceof Scalar y -> remainder(x, y);
            case Scalar x when b instanceof Value.Congruence y -> remainder(y, x);
            case Value.Congruence x when b instanceof Value.Congruence y ->
                    Congruences.same(x, y, scalars, policy != null);
            case Value.Text x when b instanceof Value.Text y -> x.equals(y) ? How.TEXT : null;
            default -> null;
        };
    }

    /// "3 (mod 7)" says 3 and what it was asked for.
    private @Nullable How remainder(Value.Congruence congruence, Scalar bare) {
        return policy != null && Congruences.isBare(congruence) && bare.unit().isEmpty()
                ? expressions(congruence.residue(), bare.expr())
                : null;
    }

    private @Nullable How scalar(Scalar a, Scalar b) {
        if (policy == null || a.unit().equals(b.unit())) {
            return expressions(a.expr(), b.expr());
        }
        if (!a.unit().isEmpty() && !b.unit().isEmpty()) {
            return measured(a, b);
        }
        var bare = a.unit().isEmpty() ? a.expr() : b.expr();
        var measured = a.unit().isEmpty() ? b : a;
        return switch (measured.unit()) {
            case "%" -> percent(measured.expr(), bare, policy);
            case "degree" -> {
                var plain = expressions(measured.expr(), bare);
                yield plain != null
                        ? plain
                        : expressions(Terms.call(Expr.Function.DEGREES, measured.expr()), bare);
            }
            default -> expressions(measured.expr(), bare);
        };
    }

    private @Nullable How measured(Scalar a, Scalar b) {
        boolean first = Units.isUnknown(a.unit());
        boolean second = Units.isUnknown(b.unit());
        if (first && second) {
            return Units.mayAgree(a.unit(), b.unit()) ? expressions(a.expr(), b.expr()) : null;
        }
        return first || second ? expressions(a.expr(), b.expr()) : Measures.same(a, b, this);
    }

    /// A bare number below one is a share: it is never read as that many percent by itself.
    private @Nullable How percent(Expr percent, Expr bare, Policy rules) {
        boolean share = rules.percentAsFraction() && new Sample(steps).value(bare).size() < 1;
        How how = rules.percentAsNumber() && !share ? expressions(percent, bare) : null;
        if (how == null && rules.percentAsFraction()) {
            how = expressions(Terms.call(Expr.Function.PERCENT, percent), bare);
        }
        return how;
    }

    @Nullable How expressions(Expr a, Expr b) {
        var how = scalars.same(a, b);
        return how != null || policy == null ? how : scalars.rounds(a, b, policy.leastDigits());
    }

    private @Nullable How sequence(Sequence a, Sequence b) {
        boolean brackets = a.open() == b.open() && a.close() == b.close();
        boolean free = a.items().size() != 2 && a.open() != '\0';
        return brackets || free ? inOrder(a.items(), b.items()) : null;
    }

    private @Nullable How inOrder(List<Value> a, List<Value> b) {
        if (a.size() != b.size()) {
            return null;
        }
        How how = How.EXACT;
        for (int i = 0; i < a.size(); i++) {
            var part = same(a.get(i), b.get(i));
            if (part == null) {
                return null;
            }
            how = how.or(part);
        }
        return how;
    }

    /// A list without brackets in place of a tuple, in its order.
    private @Nullable How pair(List<Value> list, Sequence tuple) {
        return policy == null ? null : inOrder(list, tuple.items());
    }

    private @Nullable How list(List<Value> a, List<Value> b, boolean repeatsCount) {
        if (policy != null && policy.orderedLists() && repeatsCount) {
            return inOrder(a, b);
        }
        boolean counted = repeatsCount && !(areTuples(a) && areTuples(b));
        var x = counted ? a : distinct(a);
        var left = new ArrayList<>(counted ? b : distinct(b));
        if (x.size() != left.size()) {
            return null;
        }
        How how = How.EXACT;
        for (Value item : x) {
            How found = null;
            for (int i = 0; i < left.size() && found == null; i++) {
                found = same(item, left.get(i));
                if (found != null) {
                    left.remove(i);
                }
            }
            if (found == null) {
                return null;
            }
            how = how.or(found);
        }
        return how;
    }

    /// A solution that is written twice is one solution.
    private static boolean areTuples(List<Value> items) {
        return items.stream().allMatch(item -> item instanceof Sequence);
    }

    private List<Value> distinct(List<Value> items) {
        var kept = new ArrayList<Value>();
        for (Value item : items) {
            boolean seen = false;
            for (Value earlier : kept) {
                seen |= same(earlier, item) != null;
            }
            if (!seen) {
                kept.add(item);
            }
        }
        return kept;
    }

    private @Nullable How relation(Relation a, Relation b) {
        if (a.operators().size() != b.operators().size()) {
            return null;
        }
        if (a.operators().equals(b.operators())) {
            var how = inOrder(a.sides(), b.sides());
            if (how != null) {
                return how;
            }
        }
        if (a.operators().size() != 1
                || !(a.sides().get(0) instanceof Scalar(Expr left, String _))
                || !(a.sides().get(1) instanceof Scalar(Expr right, String _))
                || !(b.sides().get(0) instanceof Scalar(Expr otherLeft, String _))
                || !(b.sides().get(1) instanceof Scalar(Expr otherRight, String _))) {
            return null;
        }
        if (!Letters.any(left) && !Letters.any(right)) {
            return null;
        }
        var first = Scalars.difference(left, right);
        var second = Scalars.difference(otherLeft, otherRight);
        var operator = a.operators().getFirst();
        var other = b.operators().getFirst();
        if (operator == other && !operator.isOrder()) {
            return operator == Relop.EQUAL || operator == Relop.UNEQUAL
                    ? scalars.proportional(first, second, false)
                    : null;
        }
        if (operator == other) {
            return scalars.proportional(first, second, true);
        }
        return operator.isOrder() && operator.flipped() == other
                ? scalars.proportional(first, new Expr.Negative(second), true)
                : null;
    }

    private @Nullable How matrix(Value.Matrix a, Value.Matrix b) {
        if (a.rows() != b.rows() || a.columns() != b.columns()) {
            return null;
        }
        How how = How.EXACT;
        for (int i = 0; i < a.cells().size(); i++) {
            var cell = expressions(a.cells().get(i), b.cells().get(i));
            if (cell == null) {
                return null;
            }
            how = how.or(cell);
        }
        return how;
    }

    private @Nullable How digits(Value.Numeral numeral, Scalar bare) {
        if (policy == null || !policy.droppedBase() || !bare.unit().isEmpty()) {
            return null;
        }
        var whole = scalars.exact(bare.expr());
        if (whole == null || !whole.isInteger()) {
            return null;
        }
        String digits = numeral.value().numerator().toString(numeral.base());
        return digits.equals(whole.toString()) ? How.EXACT : null;
    }

    private @Nullable How colon(Value.Colon a, Value.Colon b) {
        if (a.parts().size() != b.parts().size()) {
            return null;
        }
        boolean halves = a.half().equals(b.half()) || a.half().isEmpty() || b.half().isEmpty();
        if (!halves || (policy == null && !a.half().equals(b.half()))) {
            return null;
        }
        How how = How.EXACT;
        boolean times = a.clockLike() || b.clockLike();
        for (int i = 0; i < a.parts().size(); i++) {
            var x = a.parts().get(i);
            var y = b.parts().get(i);
            var part =
                    times
                            ? scalars.same(x, y)
                            : scalars.same(
                                    new Expr.Product(List.of(x, b.parts().getFirst())),
                                    new Expr.Product(List.of(y, a.parts().getFirst())));
            if (part == null) {
                return null;
            }
            how = how.or(part);
        }
        return how;
    }
}
