package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Value.Relation;
import dev.slingshot.datasets.answer.Value.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides what a pair of brackets around a whole answer means.
final class Brackets {
    private Brackets() {}

    /// A tuple, an interval, a set or the value inside; null where the brackets only group a scalar
    /// expression or the expression reader must see them.
    static @Nullable Value read(ValueReader reader, int open, int close) {
        var tokens = reader.tokens();
        String opening = tokens.get(open).text();
        String closing = tokens.get(close).text();
        if (opening.equals("lbrace") && closing.equals("rbrace")) {
            return set(reader, open + 1, close);
        }
        if (opening.equals("lfloor") || opening.equals("lceil")) {
            return null;
        }
        boolean several = reader.parts(open + 1, close, Brackets::isComma).size() > 1;
        if (!several) {
            return grouping(reader, open, close);
        }
        var items = reader.innerItems(open + 1, close);
        if (opening.equals("{")) {
            return new Value.SetOf(items);
        }
        return new Value.Sequence(shape(opening), shape(closing), items);
    }

    private static @Nullable Value grouping(ValueReader reader, int open, int close) {
        if (open + 1 >= close) {
            throw new Unreadable();
        }
        var inner = reader.inner(open + 1, close);
        return switch (inner) {
            case Scalar(Expr _, String unit) when unit.isEmpty() -> null;
            case Scalar _, Value.Text _, Relation _, Value.Matrix _, Value.Numeral _ -> inner;
            case Value.Congruence congruence -> congruence;
            case Value.Sequence _, Value.SetOf _, Value.Union _, Value.Colon _ -> inner;
            case Value.Listing listing -> listing;
        };
    }

    private static boolean isComma(Token token) {
        return token.symbol(",") || token.symbol(";");
    }

    private static char shape(String bracket) {
        return switch (bracket) {
            case "[" -> '[';
            case "]" -> ']';
            case "(", "langle" -> '(';
            case ")", "rangle" -> ')';
            default -> throw new Unreadable();
        };
    }

    /// {1, 2}, and {x | x > 2} as what its condition says.
    private static Value set(ValueReader reader, int from, int to) {
        var halves = reader.parts(from, to, t -> t.symbol("|") || t.symbol(":"));
        if (halves.size() == 2 && halves.get(0)[1] - halves.get(0)[0] <= 3) {
            return reader.inner(halves.get(1)[0], halves.get(1)[1]);
        }
        return new Value.SetOf(List.copyOf(reader.innerItems(from, to)));
    }
}
