package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Expr.Var;
import dev.slingshot.datasets.answer.Value.Listing;
import dev.slingshot.datasets.answer.Value.Relation;
import dev.slingshot.datasets.answer.Value.Relop;
import dev.slingshot.datasets.answer.Value.Scalar;
import dev.slingshot.datasets.answer.Value.Sequence;
import dev.slingshot.datasets.answer.Value.SetOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One form for values that say the same: assignments lose their letter, bounds become intervals,
/// plus-minus becomes two values, a column becomes a tuple.
final class Canonical {
    private Canonical() {}

    static Value of(Value value) {
        return switch (value) {
            case Scalar(Expr expr, String unit) -> {
                var values = Signs.expand(expr);
                yield values.size() == 1 ? value : new Listing(List.copyOf(scalars(values, unit)));
            }
            case Listing(List<Value> items) -> listing(items);
            case SetOf(List<Value> items) -> set(items);
            case Sequence(char open, char close, List<Value> items) ->
                    new Sequence(open, close, all(items));
            case Value.Union(List<Value> parts) -> union(all(parts));
            case Relation relation -> {
                var ranged = relation(relation);
                yield ranged instanceof Value.Union(List<Value> parts) ? union(parts) : ranged;
            }
            case Value.Matrix(int rows, int columns, List<Expr> cells) ->
                    columns == 1 && rows > 1
                            ? new Sequence('(', ')', List.copyOf(scalars(cells, "")))
                            : value;
            case Value.Colon(List<Expr> parts, boolean clockLike, String half) ->
                    parts.size() == 2 && !clockLike && half.isEmpty()
                            ? Scalar.of(new Expr.Quotient(parts.get(0), parts.get(1)))
                            : value;
            case Value.Numeral _, Value.Congruence _, Value.Text _ -> value;
        };
    }

    private static List<Value> scalars(List<Expr> expressions, String unit) {
        var values = new ArrayList<Value>();
        for (Expr expr : expressions) {
            values.add(new Scalar(expr, unit));
        }
        return values;
    }

    private static List<Value> all(List<Value> items) {
        var canonical = new ArrayList<Value>(items.size());
        for (Value item : items) {
            canonical.add(of(item));
        }
        return canonical;
    }

    /// x = 1, y = 2 is the point (1, 2); x = 1, x = 2 and x = 1, 2 are two values; bounds are a
    /// union.
    private static Value listing(List<Value> items) {
        var excluded = Exclusions.of(items);
        if (excluded != null) {
            return excluded;
        }
        var point = new TreeMap<String, Value>();
        for (Value item : items) {
            if (item instanceof Relation relation && assigned(relation) != null) {
                String letter = assigned(relation);
                point.put(letter, of(item));
            }
        }
        if (point.size() == items.size() && items.size() > 1 && !isOneLetter(point.keySet())) {
            return new Sequence('(', ')', List.copyOf(point.values()));
        }
        var values = WordValues.allWords(flat(items, Listing.class));
        if (values.size() > 1 && values.stream().allMatch(Canonical::isRange)) {
            return union(values);
        }
        return values.size() == 1 ? values.getFirst() : new Listing(values);
    }

    /// x_1 = 2, x_2 = 3 are two values of x.
    private static boolean isOneLetter(Set<String> names) {
        String letter = "";
        for (String name : names) {
            int subscript = name.indexOf('_');
            String base = subscript < 0 ? "" : name.substring(0, subscript);
            if (base.isEmpty() || !(letter.isEmpty() || letter.equals(base))) {
                return false;
            }
            letter = base;
        }
        return true;
    }

    private static boolean isRange(Value value) {
        if (value instanceof Sequence s && s.items().size() == 2) {
            return s.open() != '(' || s.close() != ')' || isInfinite(s);
        }
        return value instanceof Value.Union;
    }

    private static boolean isInfinite(Sequence interval) {
        for (Value end : interval.items()) {
            if (end instanceof Scalar(Expr expr, String _) && Scalars.infinity(expr) != 0) {
                return true;
            }
        }
        return false;
    }

    private static Value set(List<Value> items) {
        var values = flat(items, SetOf.class);
        boolean single = values.size() == 1 && values.getFirst() instanceof Scalar;
        return single ? values.getFirst() : new SetOf(values);
    }

    /// The canonical items, with lists inside of lists (from plus-minus) opened.
    private static List<Value> flat(List<Value> items, Class<? extends Value> kind) {
        var values = new ArrayList<Value>();
        for (Value item : items) {
            var canonical = of(item);
            if (canonical instanceof Listing(List<Value> inner)) {
                values.addAll(inner);
            } else if (kind == Listing.class
                    && canonical instanceof SetOf(List<Value> inner)
                    && item instanceof Relation) {
                values.addAll(inner);
            } else {
                values.add(item instanceof SetOf && kind == SetOf.class ? item : canonical);
            }
        }
        return List.copyOf(values);
    }

    private static Value union(List<Value> parts) {
        var flat = new ArrayList<Value>();
        for (Value part : parts) {
            if (part instanceof Value.Union(List<Value> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return Unions.of(flat);
    }

    private static Value relation(Relation relation) {
        var sides = relation.sides();
        var operators = relation.operators();
        if (operators.stream().allMatch(o -> o == Relop.EQUAL || o == Relop.ABOUT)) {
            return equality(relation);
        }
        if (operators.size() == 1 && operators.getFirst() == Relop.IN) {
            return of(sides.get(1));
        }
        var excluded = Exclusions.of(List.of(relation));
        if (excluded != null) {
            return excluded;
        }
        if (operators.stream().allMatch(Relop::isOrder)) {
            return Ranges.of(relation);
        }
        return new Relation(all(sides), operators);
    }

    /// The last exact side of a chain whose first side is a letter, words or a number.
    private static Value equality(Relation relation) {
        var sides = relation.sides();
        int last = sides.size() - 1;
        while (last > 1 && relation.operators().get(last - 1) == Relop.ABOUT) {
            last--;
        }
        if (relation.operators().getFirst() == Relop.ABOUT && isConstant(sides.getFirst())) {
            return of(sides.getFirst());
        }
        boolean calculated =
                isConstant(sides.get(last))
                        && (isValue(sides.getFirst()) || (last > 1 && areConstant(sides, last)));
        if (isName(sides.getFirst()) || calculated) {
            return of(sides.get(last));
        }
        if (isName(sides.get(last)) && last == 1) {
            return of(sides.getFirst());
        }
        return new Relation(all(sides), relation.operators());
    }

    /// Whether a side has no letter, except for functions of constants such as f(2).
    private static boolean isValue(Value side) {
        return side instanceof Scalar(Expr expr, String _)
                && !Letters.has(expr, e -> e instanceof Var);
    }

    private static boolean areConstant(List<Value> sides, int last) {
        return sides.subList(1, last + 1).stream().allMatch(Canonical::isConstant);
    }

    /// The letter that a relation assigns to, null for equations, ranges and labels.
    static @Nullable String assigned(Relation relation) {
        if (relation.operators().getFirst() == Relop.EQUAL
                && relation.sides().getFirst() instanceof Scalar(Var(String name), String _)) {
            return name;
        }
        return null;
    }

    static boolean isLetter(Value value) {
        return value instanceof Scalar(Expr expr, String _)
                && (expr instanceof Var || expr instanceof Expr.Apply);
    }

    /// What may stand before an equals sign as a mere name: x, AB, f(x), (x, y), words.
    private static boolean isName(Value value) {
        return switch (value) {
            case Value.Text _ -> true;
            case Scalar(Expr expr, String _) -> isName(expr);
            case Sequence(char _, char _, List<Value> items) ->
                    items.stream().allMatch(Canonical::isLetter);
            case Value.Colon(List<Expr> parts, boolean _, String half) ->
                    half.isEmpty() && parts.stream().allMatch(Canonical::isName);
            case Listing _,
                    SetOf _,
                    Value.Union _,
                    Relation _,
                    Value.Matrix _,
                    Value.Numeral _,
                    Value.Congruence _ ->
                    false;
        };
    }

    private static boolean isName(Expr expr) {
        return switch (expr) {
            case Var _, Expr.Apply _ -> true;
            case Constant constant -> constant != Constant.INFINITY && constant != Constant.PI;
            case Expr.Product(List<Expr> factors) ->
                    factors.stream().allMatch(f -> f instanceof Var || isName(f));
            case Expr.Call(Expr.Function _, List<Expr> arguments) ->
                    arguments.stream().allMatch(Letters::any);
            case Expr.Quotient(Expr over, Expr under) -> isSegment(over) && isSegment(under);
            default -> false;
        };
    }

    /// AB, named by its two ends.
    private static boolean isSegment(Expr expr) {
        return expr instanceof Expr.Product(List<Expr> ends)
                && ends.size() == 2
                && ends.stream()
                        .allMatch(end ->
                                end instanceof Var(String name)
                                        && Character.isUpperCase(name.charAt(0)));
    }

    static boolean isConstant(Value value) {
        return value instanceof Scalar(Expr expr, String _) && !Letters.any(expr);
    }
}
