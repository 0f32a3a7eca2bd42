package dev.slingshot.harness.result;

import dev.slingshot.strategies.Parts;
import java.util.List;

/// A cell with the rows it yields.
///
/// @param parts which smaller N its candidates answer; a search without any yields rows of its own
///   N only
/// @param greedy whether it is the baseline drawn at temperature 0, once a question
public record CellRows(Cell cell, Parts parts, boolean greedy, List<RowKey> rows) {

    public CellRows {
        rows = List.copyOf(rows);
        for (RowKey row : rows) {
            if (row.n() != cell.n() && (parts == Parts.WHOLE || row.n() > cell.n())) {
                throw new IllegalArgumentException(
                        "cell %s at N=%d cannot yield a row at N=%d"
                                .formatted(cell.id(), cell.n(), row.n()));
            }
        }
    }
}
