package dev.slingshot.harness.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// A table of finished words, to be printed as text, Markdown, CSV or JSON.
public record Table(List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of %d columns has %d values: %s"
                                .formatted(columns.size(), row.size(), row));
            }
        }
    }

    /// The leaderboard in the rows' order.
    public static Table of(List<Row> rows) {
        return new Table(
                List.of(
                        "dataset",
                        "policy",
                        "verifier",
                        "method",
                        "aggregation",
                        "N",
                        "accuracy",
                        "to greedy",
                        "seed SD",
                        "problems",
                        "seeds",
                        "tokens",
                        "FLOPs",
                        "remark"),
                rows.stream().map(Table::line).toList());
    }

    private static List<String> line(Row row) {
        var key = row.key();
        return List.of(
                key.dataset(),
                key.policy(),
                key.verifier(),
                key.method(),
                key.aggregation(),
                Integer.toString(key.n()),
                Figures.of(row.accuracy()),
                row.toGreedy().map(Figures::of).orElse(""),
                row.seedSd().isPresent() ? Figures.points(row.seedSd().getAsDouble()) : "",
                Integer.toString(row.problems()),
                Integer.toString(row.seeds()),
                Figures.count(row.cost().generatedTokens()),
                Figures.count(row.cost().flops()),
                remark(row));
    }

    private static String remark(Row row) {
        return row.missing() == 0
                ? row.remark()
                : "%d trials missing: not ranked%s"
                        .formatted(
                                row.missing(), row.remark().isEmpty() ? "" : "; " + row.remark());
    }

    /// Columns in line; one that is empty in every row is left out.
    public String text() {
        var shown =
                IntStream.range(0, columns.size())
                        .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
                        .toArray();
        var lines = new ArrayList<List<String>>();
        lines.add(columns);
        lines.addAll(rows);
        return lines.stream()
                .map(line -> padded(line, shown, lines))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String padded(List<String> line, int[] shown, List<List<String>> lines) {
        var text = new StringBuilder();
        for (int column : shown) {
            int width = lines.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
            text.append(line.get(column)).append(" ".repeat(width - line.get(column).length() + 2));
        }
        return text.toString().stripTrailing();
    }

    public String markdown() {
        return mark(columns)
                + mark(columns.stream().map(_ -> "---").toList())
                + rows.stream().map(Table::mark).collect(Collectors.joining());
    }

    private static String mark(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// As in RFC 4180, with plain line feeds.
    public String csv() {
        return csv(columns) + rows.stream().map(Table::csv).collect(Collectors.joining());
    }

    private static String csv(List<String> cells) {
        return cells.stream().map(Table::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /// One object a row, every value a text.
    public String json() {
        var objects =
                rows.stream()
                        .map(row -> {
                            var object = new LinkedHashMap<String, String>();
                            IntStream.range(0, row.size())
                                    .forEach(i -> object.put(columns.get(i), row.get(i)));
                            return object;
                        })
                        .toList();
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(objects) + "\n";
    }
}
