package dev.slingshot.harness.result;

import java.util.List;

/// A cell with the rows it yields.
///
/// @param pool whether its candidates are independent draws, so that a smaller N can be derived;
///   other searches yield rows of their own N only
/// @param greedy whether it is the baseline drawn at temperature 0, once a question
public record CellRows(Cell cell, boolean pool, boolean greedy, List<RowKey> rows) {

    public CellRows {
        rows = List.copyOf(rows);
        for (RowKey row : rows) {
            if (row.n() != cell.n() && (!pool || row.n() > cell.n())) {
                throw new IllegalArgumentException(
                        "cell %s at N=%d cannot yield a row at N=%d"
                                .formatted(cell.id(), cell.n(), row.n()));
            }
        }
    }
}
