package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Function;
import dev.slingshot.datasets.answer.Expr.Num;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a known function with its base, its exponent and its argument, in brackets or not.
final class FunctionReader {
    private final Terms terms;
    private final Cursor cursor;
    private final LetterReader letters;

    FunctionReader(Terms terms, Cursor cursor, LetterReader letters) {
        this.terms = terms;
        this.cursor = cursor;
        this.letters = letters;
    }

    Expr read(Function named) {
        terms.enter();
        var base = cursor.takeSymbol("_") ? subscript() : null;
        var exponent = cursor.takeSymbol("^") ? terms.exponent() : null;
        if (cursor.takeSymbol("_")) {
            base = subscript();
        }
        var inverse = exponent == null ? null : Functions.inverse(named);
        var function = named;
        if (inverse != null && LetterReader.isMinusOne(exponent)) {
            function = inverse;
            exponent = null;
        }
        var value = applied(function, base);
        terms.leave();
        return exponent == null ? value : new Expr.Power(value, exponent);
    }

    private Expr subscript() {
        return cursor.isNumber(0) ? terms.number(cursor.next().text()) : terms.argument();
    }

    private Expr applied(Function function, @Nullable Expr base) {
        List<Expr> arguments =
                cursor.peek().symbol("(") ? letters.arguments() : List.of(bareArgument());
        return switch (function) {
            case LOG ->
                    new Expr.Call(
                            function, List.of(base == null ? Num.of(10) : base, one(arguments)));
            case MAX, MIN, GCD, LCM -> new Expr.Call(function, arguments);
            case CIS -> Functions.onCircle(one(arguments));
            default -> {
                if (base != null) {
                    throw new Unreadable();
                }
                yield new Expr.Call(function, List.of(one(arguments)));
            }
        };
    }

    private static Expr one(List<Expr> arguments) {
        if (arguments.size() != 1) {
            throw new Unreadable();
        }
        return arguments.getFirst();
    }

    /// \sin 2x takes 2x, and stops at a bracket, at a sign and at the next function; \ln x/y takes
    /// x alone.
    private Expr bareArgument() {
        if (cursor.takeSymbol("-")) {
            return Terms.negative(bareArgument());
        }
        var factors = new ArrayList<Expr>();
        factors.add(terms.power());
        while (continuesArgument(cursor.peek())) {
            factors.add(terms.power());
        }
        return factors.size() == 1 ? factors.getFirst() : new Expr.Product(factors);
    }

    private static boolean continuesArgument(Token token) {
        return switch (token.kind()) {
            case WORD -> MathWords.isMathWord(token) && Functions.named(token.text()) == null;
            case COMMAND ->
                    MathWords.isGreek(token.text())
                            || token.text().equals("pi")
                            || token.text().equals("sqrt")
                            || token.text().equals("frac");
            case NUMBER, TEXT, BEGIN, FINISH, SYMBOL, END -> false;
        };
    }
}
