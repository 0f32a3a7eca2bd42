package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Function;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The functions a reader knows by name, with and without a backslash.
final class Functions {
    private static final Map<String, Function> NAMED = new HashMap<>();

    private Functions() {}

    /// cos + i sin of an angle.
    static Expr onCircle(Expr angle) {
        return new Expr.Sum(
                List.of(
                        Terms.call(Function.COS, angle),
                        new Expr.Product(
                                List.of(Expr.Constant.I, Terms.call(Function.SIN, angle)))));
    }

    static @Nullable Function named(String name) {
        return NAMED.get(name);
    }

    /// What \sin^{-1} means for \sin.
    static @Nullable Function inverse(Function function) {
        return switch (function) {
            case SIN -> Function.ARCSIN;
            case COS -> Function.ARCCOS;
            case TAN -> Function.ARCTAN;
            case COT -> Function.ARCCOT;
            case SEC -> Function.ARCSEC;
            case CSC -> Function.ARCCSC;
            default -> null;
        };
    }

    private static void name(Function function, String... names) {
        for (String name : names) {
            NAMED.put(name, function);
        }
    }

    static {
        name(Function.SIN, "sin");
        name(Function.COS, "cos");
        name(Function.TAN, "tan", "tg");
        name(Function.COT, "cot", "ctg");
        name(Function.SEC, "sec");
        name(Function.CSC, "csc", "cosec");
        name(Function.ARCSIN, "arcsin", "asin");
        name(Function.ARCCOS, "arccos", "acos");
        name(Function.ARCTAN, "arctan", "atan", "arctg");
        name(Function.ARCCOT, "arccot");
        name(Function.ARCSEC, "arcsec");
        name(Function.ARCCSC, "arccsc");
        name(Function.CIS, "cis");
        name(Function.SINH, "sinh");
        name(Function.COSH, "cosh");
        name(Function.TANH, "tanh");
        name(Function.LN, "ln");
        name(Function.LOG, "log", "lg");
        name(Function.EXP, "exp");
        name(Function.ABS, "abs");
        name(Function.FLOOR, "floor");
        name(Function.CEILING, "ceil");
        name(Function.MAX, "max");
        name(Function.MIN, "min");
        name(Function.GCD, "gcd");
        name(Function.LCM, "lcm");
        name(Function.RE, "Re");
        name(Function.IM, "Im");
    }
}
