package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Reads sums and products of matrices with scalar factors, and works them out.
final class MatrixTerms {
    private static final int MAX_CELLS = 400;

    private final List<Token> tokens;
    private final Steps steps;

    private MatrixTerms(List<Token> tokens, Steps steps) {
        this.tokens = tokens;
        this.steps = steps;
    }

    /// The matrix that an expression of matrices is; unreadable where sizes do not fit.
    static Value.Matrix read(List<Token> tokens, int from, int to, Steps steps) {
        return new MatrixTerms(tokens, steps).sum(from, to);
    }

    private Value.Matrix sum(int from, int to) {
        Value.Matrix total = null;
        int start = from;
        int sign = 1;
        int depth = 0;
        for (int i = from; i <= to; i++) {
            var token = i < to ? tokens.get(i) : Token.LAST;
            depth += Cursor.opens(token) ? 1 : Cursor.closes(token) ? -1 : 0;
            boolean plus = token.symbol("+");
            boolean minus = token.symbol("-");
            if (i < to && (depth > 0 || !(plus || minus))) {
                continue;
            }
            if (i > start) {
                var term = product(start, i);
                var signed = sign > 0 ? term : scaled(Expr.Num.of(-1), term);
                total = total == null ? signed : plus(total, signed);
            } else if (start > from) {
                throw new Unreadable();
            }
            sign = minus ? -1 : 1;
            start = i + 1;
        }
        if (total == null) {
            throw new Unreadable();
        }
        return total;
    }

    /// Scalars before the first matrix, then matrices, each in brackets or not.
    private Value.Matrix product(int from, int to) {
        int first = from;
        while (first < to && tokens.get(first).kind() != Kind.BEGIN) {
            first++;
        }
        if (first == to) {
            throw new Unreadable();
        }
        boolean bracketed = first > from && isBracket(tokens.get(first - 1));
        int at = bracketed ? first - 1 : first;
        Value.Matrix total = null;
        int next = at;
        while (next < to) {
            int begin = isBracket(tokens.get(next)) ? next + 1 : next;
            if (begin >= to || tokens.get(begin).kind() != Kind.BEGIN) {
                throw new Unreadable();
            }
            int end = Cursor.closing(tokens, begin, to, steps);
            var matrix = Matrices.cells(tokens, begin, end, steps);
            total = total == null ? matrix : times(total, matrix);
            next = begin > next ? end + 2 : end + 1;
            next += next < to && tokens.get(next).symbol("*") ? 1 : 0;
        }
        if (total == null || next > to) {
            throw new Unreadable();
        }
        return at > from ? scaled(factor(from, at), total) : total;
    }

    private Expr factor(int from, int to) {
        int end = tokens.get(to - 1).symbol("*") ? to - 1 : to;
        return Terms.whole(tokens.subList(from, end), steps);
    }

    private static boolean isBracket(Token token) {
        return token.symbol("(") || token.symbol("[");
    }

    private static Value.Matrix scaled(Expr factor, Value.Matrix matrix) {
        var cells = new ArrayList<Expr>();
        for (Expr cell : matrix.cells()) {
            cells.add(new Expr.Product(List.of(factor, cell)));
        }
        return new Value.Matrix(matrix.rows(), matrix.columns(), cells);
    }

    private static Value.Matrix plus(Value.Matrix a, Value.Matrix b) {
        if (a.rows() != b.rows() || a.columns() != b.columns()) {
            throw new Unreadable();
        }
        var cells = new ArrayList<Expr>();
        for (int i = 0; i < a.cells().size(); i++) {
            cells.add(new Expr.Sum(List.of(a.cells().get(i), b.cells().get(i))));
        }
        return new Value.Matrix(a.rows(), a.columns(), cells);
    }

    private Value.Matrix times(Value.Matrix a, Value.Matrix b) {
        if (a.columns() != b.rows() || a.rows() * b.columns() > MAX_CELLS) {
            throw new Unreadable();
        }
        var cells = new ArrayList<Expr>();
        for (int row = 0; row < a.rows(); row++) {
            for (int column = 0; column < b.columns(); column++) {
                var terms = new ArrayList<Expr>();
                for (int i = 0; i < a.columns(); i++) {
                    steps.take(1);
                    terms.add(
                            new Expr.Product(
                                    List.of(
                                            a.cells().get(row * a.columns() + i),
                                            b.cells().get(i * b.columns() + column))));
                }
                cells.add(new Expr.Sum(terms));
            }
        }
        return new Value.Matrix(a.rows(), b.columns(), cells);
    }
}
