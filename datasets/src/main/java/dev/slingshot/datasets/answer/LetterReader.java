package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Expr.Num;
import dev.slingshot.datasets.answer.Expr.Var;
import dev.slingshot.datasets.answer.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads letters: their subscripts and primes, products of them, and unknown functions.
final class LetterReader {
    private static final String FUNCTIONS = "fgh";

    private final Terms terms;
    private final Cursor cursor;
    private final List<String> bound = new ArrayList<>();

    LetterReader(Terms terms, Cursor cursor) {
        this.terms = terms;
        this.cursor = cursor;
    }

    /// A word of one to three letters: a product of all, of which the last may have an exponent.
    Expr product(String word) {
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
    Expr first(String word) {
        if (word.length() > 1) {
            cursor.putBack(word.substring(1));
            return plain(word.substring(0, 1));
        }
        return letter(word);
    }

    private Expr plain(String letter) {
        if (bound.contains(letter)) {
            return new Var(letter);
        }
        return switch (letter) {
            case "e" -> Constant.E;
            case "i" -> Constant.I;
            default -> new Var(letter);
        };
    }

    /// Within the body of a sum over i, the letter i is no imaginary unit.
    void bind(String letter) {
        bound.addLast(letter);
    }

    void release() {
        bound.removeLast();
    }

    /// A letter with its subscript and primes; f, g and h before a bracket are functions.
    private Expr letter(String letter) {
        if (FUNCTIONS.contains(letter) && isInverse()) {
            cursor.moveTo(cursor.position() + (cursor.ahead(1).symbol("{") ? 5 : 3));
            return new Expr.Apply(letter + "^-1", arguments());
        }
        String primes = primes();
        boolean function = FUNCTIONS.contains(letter) || !primes.isEmpty();
        if (function && cursor.peek().symbol("(") && !cursor.peek().spaced()) {
            return new Expr.Apply(letter + primes, arguments());
        }
        return cursor.peek().symbol("_") || !primes.isEmpty()
                ? named(letter + primes)
                : plain(letter);
    }

    /// f^{-1}(x) with or without its braces.
    private boolean isInverse() {
        int at = cursor.ahead(1).symbol("{") ? 2 : 1;
        boolean minusOne =
                cursor.peek().symbol("^")
                        && cursor.ahead(at).symbol("-")
                        && cursor.ahead(at + 1).is(Kind.NUMBER, "1");
        int end = at == 2 && cursor.ahead(4).symbol("}") ? 5 : at + 2;
        return minusOne && cursor.ahead(end).symbol("(");
    }

    private String primes() {
        var primes = new StringBuilder();
        while (cursor.takeSymbol("'")) {
            primes.append('\'');
        }
        boolean raised = cursor.peek().symbol("^") && cursor.ahead(1).symbol("'");
        if (raised) {
            cursor.moveTo(cursor.position() + 2);
            primes.append('\'');
        }
        return primes.toString();
    }

    /// A letter of this name, with its subscript if it has one.
    Expr named(String name) {
        if (!cursor.takeSymbol("_")) {
            return new Var(name);
        }
        if (cursor.takeSymbol("{")) {
            return subscripted(name);
        }
        return new Var(name + "_" + cursor.next().text());
    }

    /// A calculated subscript such as n-1 is part of the name by what it means, any other by its
    /// text.
    private Expr subscripted(String name) {
        int start = cursor.position();
        var subscript = new StringBuilder();
        boolean calculated = false;
        while (!cursor.peek().symbol("}")) {
            var token = cursor.next();
            calculated |= token.symbol("+") || token.symbol("-");
            subscript.append(token.text().strip());
        }
        int end = cursor.position();
        cursor.next();
        if (!calculated) {
            return new Var(name + "_" + subscript);
        }
        int after = cursor.position();
        cursor.moveTo(start);
        var index = terms.sum();
        boolean whole = cursor.position() == end;
        cursor.moveTo(after);
        return whole ? new Expr.Apply(name + "_", List.of(index)) : new Var(name + "_" + subscript);
    }

    /// What stands in round brackets, with commas between.
    List<Expr> arguments() {
        cursor.expectSymbol("(");
        var arguments = new ArrayList<Expr>();
        do {
            arguments.add(terms.enclosed());
        } while (cursor.takeSymbol(","));
        cursor.expectSymbol(")");
        return List.copyOf(arguments);
    }

    /// Whether an exponent is -1.
    static boolean isMinusOne(@Nullable Expr exponent) {
        return exponent instanceof Num number && number.equals(Num.of(-1));
    }
}
