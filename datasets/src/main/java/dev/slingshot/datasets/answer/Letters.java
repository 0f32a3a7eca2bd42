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
}
