package dev.slingshot.datasets.answer;

import java.util.ArrayList;
import java.util.List;

/// Determinants of small matrices, by expansion along the first row.
final class Determinants {
    private static final int LARGEST = 5;

    private Determinants() {}

    /// Unreadable for matrices that are not square or too large.
    static Expr of(Value.Matrix matrix, Steps steps) {
        if (matrix.rows() != matrix.columns() || matrix.rows() > LARGEST) {
            throw new Unreadable();
        }
        return of(matrix.cells(), matrix.rows(), steps);
    }

    private static Expr of(List<Expr> cells, int size, Steps steps) {
        steps.take(size * size);
        if (size == 1) {
            return cells.getFirst();
        }
        var terms = new ArrayList<Expr>();
        for (int column = 0; column < size; column++) {
            var term =
                    new Expr.Product(
                            List.of(
                                    cells.get(column),
                                    of(minor(cells, size, column), size - 1, steps)));
            terms.add(column % 2 == 0 ? term : new Expr.Negative(term));
        }
        return new Expr.Sum(terms);
    }

    private static List<Expr> minor(List<Expr> cells, int size, int without) {
        var minor = new ArrayList<Expr>();
        for (int i = size; i < cells.size(); i++) {
            if (i % size != without) {
                minor.add(cells.get(i));
            }
        }
        return minor;
    }
}
