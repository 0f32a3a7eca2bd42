package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Expr.Function;
import dev.slingshot.datasets.answer.Expr.Num;
import dev.slingshot.datasets.answer.Expr.Var;
import dev.slingshot.datasets.answer.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what stands between operators: numbers, letters, brackets, roots, fractions, functions.
final class Atoms {
    private static final Set<String> GREEK =
            Set.of(
                    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota",
                    "kappa", "lambda", "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon", "phi",
                    "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma",
                    "Upsilon", "Phi", "Psi", "Omega", "ell", "hbar", "omicron");
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
                    "surd");

    private final Terms terms;
    private final Cursor cursor;

    Atoms(Terms terms, Cursor cursor) {
        this.terms = terms;
        this.cursor = cursor;
    }

    /// Whether a factor may start here without a sign of multiplication.
    boolean starts(Token token, boolean insideBars) {
        return switch (token.kind()) {
            case NUMBER -> true;
            case WORD -> isMathWord(token);
            case COMMAND ->
                    OPENING.contains(token.text())
                            || GREEK.contains(token.text())
                            || Functions.named(token.text()) != null;
            case SYMBOL ->
                    token.symbol("(")
                            || token.symbol("[")
                            || token.symbol("{")
                            || (token.symbol("|") && !insideBars);
            case TEXT, BEGIN, FINISH, END -> false;
        };
    }

    /// One to three letters are a product of variables; longer words are words.
    static boolean isMathWord(Token token) {
        String word = token.text();
        if (word.length() == 1) {
            return true;
        }
        if (isNamed(word)) {
            return true;
        }
        boolean name = word.length() == 3 && word.equals(word.toUpperCase(Locale.ROOT));
        return word.length() <= 3 && !name && !Units.isKnown(word) && !isGlue(word);
    }

    static boolean isNamed(String word) {
        return Functions.named(word) != null
                || word.equals("pi")
                || word.equals("sqrt")
                || word.equals("infinity")
                || word.equals("infty")
                || GREEK.contains(word);
    }

    private static boolean isGlue(String word) {
        return switch (word) {
            case "and",
                    "or",
                    "to",
                    "the",
                    "for",
                    "in",
                    "is",
                    "are",
                    "per",
                    "of",
                    "if",
                    "at",
                    "no",
                    "yes",
                    "odd",
                    "one",
                    "two",
                    "six",
                    "ten",
                    "not",
                    "all",
                    "DNE",
                    "mod",
                    "on",
                    "by",
                    "as",
                    "men",
                    "cm",
                    "st",
                    "nd",
                    "rd",
                    "th",
                    "AM",
                    "PM",
                    "am",
                    "pm" ->
                    true;
            default -> false;
        };
    }

    Expr read() {
        var token = cursor.next();
        return switch (token.kind()) {
            case NUMBER -> terms.number(token.text());
            case WORD -> word(token);
            case COMMAND -> command(token.text());
            case SYMBOL -> symbol(token.text());
            case TEXT, BEGIN, FINISH, END -> throw new Unreadable();
        };
    }

    private Expr symbol(String symbol) {
        return switch (symbol) {
            case "(" -> closed(terms.enclosed(), ")");
            case "[" -> closed(terms.enclosed(), "]");
            case "{" -> braced();
            case "|" -> terms.bars();
            default -> throw new Unreadable();
        };
    }

    /// `{n \choose k}` is the one thing braces do beside grouping.
    private Expr braced() {
        var inside = terms.enclosed();
        if (cursor.takeCommand("binom")) {
            inside = Terms.call(Function.BINOMIAL, inside, terms.sum());
        } else if (cursor.takeCommand("over")) {
            inside = new Expr.Quotient(inside, terms.sum());
        }
        return closed(inside, "}");
    }

    private Expr closed(Expr inside, String bracket) {
        cursor.expectSymbol(bracket);
        return inside;
    }

    private Expr command(String name) {
        var function = Functions.named(name);
        if (function != null) {
            return function(function);
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
                if (!GREEK.contains(name)) {
                    throw new Unreadable();
                }
                yield subscripted(name);
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

    private Expr word(Token token) {
        String word = token.text();
        var function = word.length() > 1 ? Functions.named(word) : null;
        if (function != null) {
            return function(function);
        }
        if (word.length() > 1 && isNamed(word)) {
            return switch (word) {
                case "pi" -> Constant.PI;
                case "sqrt" -> root();
                case "infinity", "infty" -> Constant.INFINITY;
                default -> subscripted(word);
            };
        }
        if (word.length() > 3) {
            throw new Unreadable();
        }
        return letters(word);
    }

    private Expr letters(String word) {
        if (word.length() == 1) {
            return letter(word);
        }
        var factors = new ArrayList<Expr>();
        for (int i = 0; i < word.length() - 1; i++) {
            factors.add(plain(word.substring(i, i + 1)));
        }
        cursor.putBack(word.substring(word.length() - 1));
        factors.add(terms.power());
        return new Expr.Product(factors);
    }

    /// The first letter of a word, which leaves the rest: `x^ab` raises to a.
    Expr firstLetter() {
        String word = cursor.next().text();
        if (isNamed(word) && word.length() > 1) {
            cursor.moveTo(cursor.position() - 1);
            return read();
        }
        if (word.length() > 1) {
            cursor.putBack(word.substring(1));
            return plain(word.substring(0, 1));
        }
        return letter(word);
    }

    private static Expr plain(String letter) {
        return switch (letter) {
            case "e" -> Constant.E;
            case "i" -> Constant.I;
            default -> new Var(letter);
        };
    }

    /// A letter with its subscript; f, g and h before a bracket are functions.
    private Expr letter(String letter) {
        boolean applied =
                cursor.peek().symbol("(")
                        && !cursor.peek().spaced()
                        && (letter.equals("f") || letter.equals("g") || letter.equals("h"));
        if (applied) {
            return new Expr.Apply(letter, arguments());
        }
        if (cursor.peek().symbol("'")) {
            throw new Unreadable();
        }
        return cursor.peek().symbol("_") ? subscripted(letter) : plain(letter);
    }

    private Expr subscripted(String name) {
        if (!cursor.takeSymbol("_")) {
            return new Var(name);
        }
        var subscript = new StringBuilder(name).append('_');
        if (cursor.takeSymbol("{")) {
            while (!cursor.peek().symbol("}")) {
                subscript.append(cursor.next().text().strip());
            }
            cursor.next();
        } else {
            subscript.append(cursor.next().text());
        }
        return new Var(subscript.toString());
    }

    private List<Expr> arguments() {
        cursor.expectSymbol("(");
        var arguments = new ArrayList<Expr>();
        do {
            arguments.add(terms.enclosed());
        } while (cursor.takeSymbol(","));
        cursor.expectSymbol(")");
        return List.copyOf(arguments);
    }

    private Expr function(Function function) {
        terms.enter();
        Expr base = null;
        if (cursor.takeSymbol("_")) {
            base = subscript();
        }
        Expr exponent = null;
        if (cursor.takeSymbol("^")) {
            exponent = terms.exponent();
        }
        if (cursor.takeSymbol("_")) {
            base = subscript();
        }
        var inverse = Functions.inverse(function);
        if (inverse != null && exponent instanceof Num minusOne && minusOne.equals(Num.of(-1))) {
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
        List<Expr> arguments = cursor.peek().symbol("(") ? arguments() : List.of(bareArgument());
        return switch (function) {
            case LOG ->
                    new Expr.Call(
                            function, List.of(base == null ? Num.of(10) : base, one(arguments)));
            case MAX, MIN, GCD, LCM -> new Expr.Call(function, arguments);
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

    /// \sin 2x takes 2x, and stops at a bracket, at a sign and at the next function.
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
            case WORD -> isMathWord(token) && Functions.named(token.text()) == null;
            case COMMAND ->
                    GREEK.contains(token.text())
                            || token.text().equals("pi")
                            || token.text().equals("sqrt")
                            || token.text().equals("frac");
            case NUMBER, TEXT, BEGIN, FINISH, SYMBOL, END -> false;
        };
    }

    /// Used by the reader of values to tell a word from a product of letters.
    static boolean isLetterRun(Token token) {
        return token.kind() == Kind.WORD && token.text().length() > 1 && !isNamed(token.text());
    }
}
