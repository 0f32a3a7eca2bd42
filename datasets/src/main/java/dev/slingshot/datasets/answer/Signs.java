package dev.slingshot.datasets.answer;

import java.util.ArrayList;
import java.util.List;

/// Writes out what plus-minus stands for.
///
/// Signs are free of each other, unless a minus-plus is among them: then all turn together.
final class Signs {
    private static final int MAX_SIGNS = 4;

    private Signs() {}

    /// All values of an expression, the upper signs first.
    static List<Expr> expand(Expr expr) {
        if (!Letters.plusMinus(expr)) {
            return List.of(expr);
        }
        var count = new int[1];
        boolean together =
                Letters.has(
                        expr,
                        e -> {
                            boolean sign = e instanceof Expr.PlusMinus;
                            count[0] += sign ? 1 : 0;
                            return sign && !((Expr.PlusMinus) e).upperPlus();
                        });
        int free = together ? 1 : count[0];
        if (free > MAX_SIGNS) {
            throw new OverBudget();
        }
        var values = new ArrayList<Expr>();
        for (int signs = 0; signs < 1 << free; signs++) {
            values.add(new Choice(signs, together).apply(expr));
        }
        return values;
    }

    private static final class Choice {
        private final boolean together;
        private int signs;

        Choice(int signs, boolean together) {
            this.signs = signs;
            this.together = together;
        }

        Expr apply(Expr expr) {
            return switch (expr) {
                case Expr.Num _, Expr.Constant _, Expr.Var _ -> expr;
                case Expr.Negative(Expr of) -> new Expr.Negative(apply(of));
                case Expr.PlusMinus(Expr of, boolean upperPlus) -> {
                    boolean lower = (signs & 1) == 1;
                    if (!together) {
                        signs >>= 1;
                    }
                    var inner = apply(of);
                    yield lower == upperPlus ? new Expr.Negative(inner) : inner;
                }
                case Expr.Sum(List<Expr> terms) -> new Expr.Sum(all(terms));
                case Expr.Product(List<Expr> factors) -> new Expr.Product(all(factors));
                case Expr.Quotient(Expr over, Expr under) ->
                        new Expr.Quotient(apply(over), apply(under));
                case Expr.Power(Expr base, Expr exponent) ->
                        new Expr.Power(apply(base), apply(exponent));
                case Expr.Root(Expr degree, Expr of) -> new Expr.Root(apply(degree), apply(of));
                case Expr.Call(Expr.Function function, List<Expr> arguments) ->
                        new Expr.Call(function, all(arguments));
                case Expr.Apply(String name, List<Expr> arguments) ->
                        new Expr.Apply(name, all(arguments));
                case Expr.Binder(
                                Expr.Binding binding,
                                String letter,
                                List<Expr> range,
                                Expr body) ->
                        new Expr.Binder(binding, letter, all(range), apply(body));
            };
        }

        private List<Expr> all(List<Expr> parts) {
            var applied = new ArrayList<Expr>(parts.size());
            for (Expr part : parts) {
                applied.add(apply(part));
            }
            return applied;
        }
    }
}
