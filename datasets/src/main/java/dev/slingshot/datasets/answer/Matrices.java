package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Reads a matrix or vector, with a scalar factor before it if there is one.
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
        int end = Cursor.closing(tokens, begin, to, steps);
        boolean bracketed = begin > from && isBracket(tokens.get(begin - 1)) && end + 1 < to;
        int factorEnd = bracketed ? begin - 1 : begin;
        int after = bracketed ? end + 2 : end + 1;
        String environment = tokens.get(begin).text();
        boolean known = environment.contains("matrix") || environment.equals("array");
        if (after != to || !known) {
            throw new Unreadable();
        }
        var matrix = cells(tokens, begin + 1, end, steps);
        if (environment.equals("vmatrix")) {
            var value = Determinants.of(matrix, steps);
            return Value.Scalar.of(
                    factorEnd > from
                            ? new Expr.Product(
                                    List.of(factor(tokens, from, factorEnd, steps), value))
                            : value);
        }
        return factorEnd > from ? scaled(factor(tokens, from, factorEnd, steps), matrix) : matrix;
    }

    private static boolean isBracket(Token token) {
        return token.symbol("(") || token.symbol("[");
    }

    private static Expr factor(List<Token> tokens, int from, int to, Steps steps) {
        if (to - from == 1 && tokens.get(from).symbol("-")) {
            return Expr.Num.of(-1);
        }
        return expression(tokens, from, tokens.get(to - 1).symbol("*") ? to - 1 : to, steps);
    }

    private static Value.Matrix scaled(Expr factor, Value.Matrix matrix) {
        var cells = new ArrayList<Expr>();
        for (Expr cell : matrix.cells()) {
            cells.add(new Expr.Product(List.of(factor, cell)));
        }
        return new Value.Matrix(matrix.rows(), matrix.columns(), cells);
    }

    private static Value.Matrix cells(List<Token> tokens, int from, int to, Steps steps) {
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
