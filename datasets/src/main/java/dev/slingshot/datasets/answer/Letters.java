package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Which letters and constants an expression has.
final class Letters {
    private Letters() {}

    /// Whether there is a letter or an unknown function.
    static boolean any(Expr expr) {
        return has(expr, e -> e instanceof Expr.Var || e instanceof Expr.Apply);
    }

    static boolean imaginary(Expr expr) {
        return has(expr, e -> e == Constant.I);
    }

    static boolean plusMinus(Expr expr) {
        return has(expr, e -> e instanceof Expr.PlusMinus);
    }

    /// The names of the letters, added to a set.
    static void collect(Expr expr, Set<String> names) {
        boolean nothingFound =
                has(
                        expr,
                        e -> {
                            if (e instanceof Expr.Var(String name)) {
                                names.add(name);
                            }
                            return false;
                        });
        assert !nothingFound;
    }

    static boolean has(Expr expr, Predicate<Expr> test) {
        if (test.test(expr)) {
            return true;
        }
        return switch (expr) {
            case Expr.Num _, Constant _, Expr.Var _ -> false;
            case Expr.Negative(Expr of) -> has(of, test);
            case Expr.PlusMinus(Expr of, boolean _) -> has(of, test);
            case Expr.Sum(List<Expr> terms) -> has(terms, test);
            case Expr.Product(List<Expr> factors) -> has(factors, test);
            case Expr.Quotient(Expr over, Expr under) -> has(over, test) || has(under, test);
            case Expr.Power(Expr base, Expr exponent) -> has(base, test) || has(exponent, test);
            case Expr.Root(Expr degree, Expr of) -> has(degree, test) || has(of, test);
            case Expr.Call(Expr.Function _, List<Expr> arguments) -> has(arguments, test);
            case Expr.Apply(String _, List<Expr> arguments) -> has(arguments, test);
            case Expr.Binder(Expr.Binding _, String letter, List<Expr> range, Expr body) ->
                    has(range, test) || has(replace(body, letter, Expr.Num.of(1)), test);
        };
    }

    private static boolean has(List<Expr> parts, Predicate<Expr> test) {
        for (Expr part : parts) {
            if (has(part, test)) {
                return true;
            }
        }
        return false;
    }

    /// The expression with a value in place of a letter.
    static Expr replace(Expr expr, String letter, Expr by) {
        return switch (expr) {
            case Expr.Var(String name) -> name.equals(letter) ? by : expr;
            case Expr.Num _, Constant _ -> expr;
            case Expr.Negative(Expr of) -> new Expr.Negative(replace(of, letter, by));
            case Expr.PlusMinus(Expr of, boolean upper) ->
                    new Expr.PlusMinus(replace(of, letter, by), upper);
            case Expr.Sum(List<Expr> terms) -> new Expr.Sum(replace(terms, letter, by));
            case Expr.Product(List<Expr> factors) -> new Expr.Product(replace(factors, letter, by));
            case Expr.Quotient(Expr over, Expr under) ->
                    new Expr.Quotient(replace(over, letter, by), replace(under, letter, by));
            case Expr.Power(Expr base, Expr exponent) ->
                    new Expr.Power(replace(base, letter, by), replace(exponent, letter, by));
            case Expr.Root(Expr degree, Expr of) ->
                    new Expr.Root(replace(degree, letter, by), replace(of, letter, by));
            case Expr.Call(Expr.Function function, List<Expr> arguments) ->
                    new Expr.Call(function, replace(arguments, letter, by));
            case Expr.Apply(String name, List<Expr> arguments) ->
                    new Expr.Apply(name, replace(arguments, letter, by));
            case Expr.Binder(Expr.Binding binding, String bound, List<Expr> range, Expr body) ->
                    new Expr.Binder(
                            binding,
                            bound,
                            replace(range, letter, by),
                            bound.equals(letter) ? body : replace(body, letter, by));
        };
    }

    private static List<Expr> replace(List<Expr> parts, String letter, Expr by) {
        return parts.stream().map(part -> replace(part, letter, by)).toList();
    }
}
