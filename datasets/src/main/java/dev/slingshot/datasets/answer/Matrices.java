package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Reads the cells of matrices and vectors, and determinants.
final class Matrices {
    private static final int MAX_CELLS = 400;

    private Matrices() {}

    static boolean isPresent(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).kind() == Kind.BEGIN) {
                return true;
            }
        }
        return false;
    }

    static Value read(List<Token> tokens, int from, int to, Steps steps) {
        int begin = from;
        while (tokens.get(begin).kind() != Kind.BEGIN) {
            begin++;
        }
        String environment = tokens.get(begin).text();
        if (!environment.contains("matrix") && !environment.equals("array")) {
            throw new Unreadable();
        }
        return environment.equals("vmatrix")
                ? determinant(tokens, from, begin, to, steps)
                : MatrixTerms.read(tokens, from, to, steps);
    }

    private static Value determinant(List<Token> tokens, int from, int begin, int to, Steps steps) {
        int end = Cursor.closing(tokens, begin, to, steps);
        if (end + 1 != to) {
            throw new Unreadable();
        }
        var value = Determinants.of(cells(tokens, begin, end, steps), steps);
        if (begin == from) {
            return Value.Scalar.of(value);
        }
        boolean minus = begin - from == 1 && tokens.get(from).symbol("-");
        var factor = minus ? Expr.Num.of(-1) : Terms.whole(tokens.subList(from, begin), steps);
        return Value.Scalar.of(new Expr.Product(List.of(factor, value)));
    }

    /// The cells between the start of an environment and its end.
    static Value.Matrix cells(List<Token> tokens, int begin, int to, Steps steps) {
        int from = begin + 1;
        var cells = new ArrayList<Expr>();
        int columns = -1;
        int inRow = 0;
        int rows = 0;
        int start = from;
        int depth = 0;
        for (int i = from; i <= to; i++) {
            steps.take(1);
            var token = i < to ? tokens.get(i) : new Token(Kind.COMMAND, "\\", false);
            boolean rowEnds = depth == 0 && token.command("\\");
            if (i < to && Cursor.opens(token)) {
                depth++;
            } else if (i < to && Cursor.closes(token)) {
                depth--;
            } else if (depth == 0 && (token.symbol("&") || rowEnds)) {
                if (i == to && start == to && inRow == 0) {
                    break;
                }
                cells.add(expression(tokens, start, i, steps));
                inRow++;
                start = i + 1;
            }
            if (rowEnds) {
                if (columns >= 0 && inRow != columns) {
                    throw new Unreadable();
                }
                columns = inRow;
                inRow = 0;
                rows++;
            }
            if (cells.size() > MAX_CELLS) {
                throw new OverBudget();
            }
        }
        if (cells.isEmpty()) {
            throw new Unreadable();
        }
        return new Value.Matrix(rows, columns, List.copyOf(cells));
    }

    private static Expr expression(List<Token> tokens, int from, int to, Steps steps) {
        return Terms.whole(tokens.subList(from, to), steps);
    }
}
