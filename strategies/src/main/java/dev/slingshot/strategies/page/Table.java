package dev.slingshot.strategies.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A Markdown table whose columns line up in a terminal too.
///
/// @param rows the first is the head; all have as many cells
record Table(List<List<String>> rows) {

    Table {
        rows = List.copyOf(rows);
    }

    String markdown() {
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(row)));
        lines.add(1, rule());
        return String.join("\n", lines);
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i) + " ".repeat(width(i) - row.get(i).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String rule() {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(i -> "-".repeat(width(i) + 2))
                .collect(Collectors.joining("|", "|", "|"));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
