package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Expr.Function;
import dev.slingshot.datasets.answer.Expr.Num;
import dev.slingshot.datasets.answer.Expr.Var;
import dev.slingshot.datasets.answer.Token.Kind;
import java.util.Set;

/// Reads what stands between operators: numbers, brackets, roots, fractions; letters, functions and
/// sums have readers of their own.
final class Atoms {
    private static final Set<String> OPENING =
            Set.of(
                    "angle",
                    "triangle",
                    "frac",
                    "sqrt",
                    "binom",
                    "infty",
                    "pi",
                    "lfloor",
                    "lceil",
                    "imath",
                    "jmath",
                    "overline",
                    "surd",
                    "sum",
                    "prod",
                    "int",
                    "lim");

    private final Terms terms;
    private final Cursor cursor;
    private final LetterReader letters;
    private final FunctionReader functions;
    private final BinderReader binders;

    Atoms(Terms terms, Cursor cursor) {
        this.terms = terms;
        this.cursor = cursor;
        this.letters = new LetterReader(terms, cursor);
        this.functions = new FunctionReader(terms, cursor, letters);
        this.binders = new BinderReader(terms, cursor, letters);
    }

    /// Whether a factor may start here without a sign of multiplication.
    boolean starts(Token token, boolean insideBars) {
        return switch (token.kind()) {
            case NUMBER -> true;
            case WORD -> MathWords.isMathWord(token);
            case COMMAND ->
                    (OPENING.contains(token.text()) && !isUnit(0))
                            || MathWords.isGreek(token.text())
                            || Functions.named(token.text()) != null;
            case SYMBOL ->
                    token.symbol("(")
                            || token.symbol("[")
                            || token.symbol("{")
                            || (token.symbol("|") && !insideBars);
            case TEXT, BEGIN, FINISH, END -> false;
        };
    }

    /// \frac{\text{miles}}{\text{hour}} after a number.
    boolean isUnit(int ahead) {
        return cursor.ahead(ahead).command("frac")
                && cursor.ahead(ahead + 1).symbol("{")
                && cursor.ahead(ahead + 2).kind() == Kind.TEXT;
    }

    Expr read() {
        var token = cursor.next();
        return switch (token.kind()) {
            case NUMBER -> terms.number(token.text());
            case WORD -> word(token.text());
            case COMMAND -> command(token.text());
            case SYMBOL -> symbol(token.text());
            case TEXT, BEGIN, FINISH, END -> throw new Unreadable();
        };
    }

    private Expr symbol(String symbol) {
        return switch (symbol) {
            case "(" -> closed(terms.enclosed(), ")");
            case "[" -> closed(terms.enclosed(), "]");
            case "{" -> cursor.takeSymbol("}") ? empty() : closed(terms.enclosed(), "}");
            case "|" -> terms.bars();
            case "_", "^" -> chosen(terms.exponent());
            default -> throw new Unreadable();
        };
    }

    private Expr empty() {
        boolean prescript = cursor.peek().symbol("_") || cursor.peek().symbol("^");
        return prescript ? read() : Num.of(1);
    }

    /// _nC_k and _nP_k: how many ways there are to choose, without and with an order.
    private Expr chosen(Expr from) {
        var letter = cursor.next();
        boolean ordered = letter.is(Kind.WORD, "P");
        if (!ordered && !letter.is(Kind.WORD, "C")) {
            throw new Unreadable();
        }
        cursor.expectSymbol("_");
        var count = terms.exponent();
        if (!ordered) {
            return Terms.call(Function.BINOMIAL, from, count);
        }
        return new Expr.Quotient(
                Terms.call(Function.FACTORIAL, from),
                Terms.call(Function.FACTORIAL, Scalars.difference(from, count)));
    }

    private Expr closed(Expr inside, String bracket) {
        cursor.expectSymbol(bracket);
        return inside;
    }

    private Expr command(String name) {
        var function = Functions.named(name);
        if (function != null) {
            return functions.read(function);
        }
        var binding = BinderReader.named(name);
        if (binding != null) {
            return binders.read(binding);
        }
        return switch (name) {
            case "frac" -> {
                var over = terms.argument();
                yield new Expr.Quotient(over, terms.argument());
            }
            case "binom" -> {
                var upper = terms.argument();
                yield Terms.call(Function.BINOMIAL, upper, terms.argument());
            }
            case "sqrt", "surd" -> root();
            case "overline" -> Terms.call(Function.CONJUGATE, terms.argument());
            case "lfloor" -> corner(Function.FLOOR, "rfloor");
            case "lceil" -> corner(Function.CEILING, "rceil");
            case "angle", "triangle" -> new Var(name + " " + points());
            case "pi" -> Constant.PI;
            case "infty" -> Constant.INFINITY;
            case "imath", "jmath" -> Constant.I;
            default -> {
                if (!MathWords.isGreek(name)) {
                    throw new Unreadable();
                }
                yield letters.named(name);
            }
        };
    }

    /// The points that name an angle or a triangle, in their order.
    private String points() {
        var token = cursor.next();
        if (token.kind() != Kind.WORD) {
            throw new Unreadable();
        }
        return token.text();
    }

    private Expr corner(Function function, String closing) {
        var inside = terms.enclosed();
        if (!cursor.takeCommand(closing)) {
            throw new Unreadable();
        }
        return Terms.call(function, inside);
    }

    private Expr root() {
        Expr degree = Num.of(2);
        if (cursor.takeSymbol("[")) {
            degree = closed(terms.enclosed(), "]");
        }
        if (cursor.isNumber(0)) {
            return new Expr.Root(degree, terms.number(cursor.next().text()));
        }
        return new Expr.Root(degree, terms.argument());
    }

    private Expr word(String word) {
        var function = word.length() > 1 ? Functions.named(word) : null;
        if (function != null) {
            return functions.read(function);
        }
        if (word.length() > 1 && MathWords.isNamed(word)) {
            return switch (word) {
                case "pi" -> Constant.PI;
                case "sqrt" -> root();
                case "infinity", "infty" -> Constant.INFINITY;
                default -> letters.named(word);
            };
        }
        if (word.length() > 3) {
            throw new Unreadable();
        }
        return letters.product(word);
    }

    /// The first letter of a word, or what the word names.
    Expr firstLetter() {
        String word = cursor.next().text();
        return MathWords.isNamed(word) && word.length() > 1 ? word(word) : letters.first(word);
    }
}
