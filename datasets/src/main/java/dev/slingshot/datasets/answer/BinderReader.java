package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Binder;
import dev.slingshot.datasets.answer.Expr.Binding;
import dev.slingshot.datasets.answer.Expr.Var;
import dev.slingshot.datasets.answer.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads sums, products, integrals and limits: what binds a letter in its body.
final class BinderReader {
    private final Terms terms;
    private final Cursor cursor;
    private final LetterReader letters;

    BinderReader(Terms terms, Cursor cursor, LetterReader letters) {
        this.terms = terms;
        this.cursor = cursor;
        this.letters = letters;
    }

    /// The operator a command names, null for any other command.
    static @Nullable Binding named(String command) {
        return switch (command) {
            case "sum" -> Binding.SUM;
            case "prod" -> Binding.PRODUCT;
            case "int" -> Binding.INTEGRAL;
            case "lim" -> Binding.LIMIT;
            default -> null;
        };
    }

    Expr read(Binding binding) {
        terms.enter();
        var read =
                switch (binding) {
                    case SUM, PRODUCT -> series(binding);
                    case INTEGRAL -> integral();
                    case LIMIT -> limit();
                };
        terms.leave();
        return read;
    }

    /// \sum_{k=1}^{n} and the factors that follow.
    private Expr series(Binding binding) {
        Expr to = cursor.takeSymbol("^") ? terms.script() : null;
        cursor.expectSymbol("_");
        cursor.expectSymbol("{");
        String letter = letter();
        cursor.expectSymbol("=");
        var from = terms.enclosed();
        cursor.expectSymbol("}");
        if (to == null) {
            cursor.expectSymbol("^");
            to = terms.script();
        }
        letters.bind(letter);
        var body = terms.term();
        letters.release();
        return new Binder(binding, letter, List.of(from, to), body);
    }

    private Expr limit() {
        cursor.expectSymbol("_");
        cursor.expectSymbol("{");
        String letter = letter();
        if (!cursor.takeCommand("to")) {
            throw new Unreadable();
        }
        var point = terms.enclosed();
        cursor.expectSymbol("}");
        return new Binder(Binding.LIMIT, letter, List.of(point), terms.term());
    }

    private Expr integral() {
        Expr from = cursor.takeSymbol("_") ? terms.script() : null;
        Expr to = cursor.takeSymbol("^") ? terms.script() : null;
        if (from == null && to != null && cursor.takeSymbol("_")) {
            from = terms.script();
        }
        int differential = differential();
        int end = cursor.endAt(differential);
        var body = cursor.atEnd() ? Expr.Num.of(1) : terms.enclosed();
        if (!cursor.atEnd()) {
            throw new Unreadable();
        }
        cursor.endAt(end);
        String word = cursor.next().text();
        String letter = word.length() == 2 ? word.substring(1) : letter();
        List<Expr> range = from == null || to == null ? List.of() : List.of(from, to);
        return new Binder(Binding.INTEGRAL, letter, range, body);
    }

    /// Where the `dx` of an integral is; letters that are written before it in one word are parted
    /// from it.
    private int differential() {
        int nested = 0;
        for (int ahead = 0; cursor.ahead(ahead).kind() != Kind.END; ahead++) {
            var token = cursor.ahead(ahead);
            if (Cursor.opens(token)) {
                nested++;
            } else if (Cursor.closes(token)) {
                nested--;
            } else if (nested == 0 && token.kind() == Kind.WORD) {
                String word = token.text();
                boolean alone = word.equals("d") && cursor.ahead(ahead + 1).kind() == Kind.WORD;
                int d = word.length() - 2;
                if (alone || (d >= 0 && word.charAt(d) == 'd' && word.length() <= 3)) {
                    return cursor.position() + ahead + (d > 0 ? cursor.part(ahead, d) : 0);
                }
            }
        }
        throw new Unreadable();
    }

    private String letter() {
        var token = cursor.next();
        boolean letter =
                (token.kind() == Kind.WORD && token.text().length() == 1)
                        || (token.kind() == Kind.COMMAND && MathWords.isGreek(token.text()));
        if (!letter) {
            throw new Unreadable();
        }
        return new Var(token.text()).name();
    }
}
