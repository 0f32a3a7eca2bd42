package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/// Which method for my budget: every row of every run, ranked inside its own set of problems.
///
/// @param policies to filter by
/// @param verifiers how each came about
/// @param severalRuns whether a column says which run a row is of
public record LeaderboardPage(
        List<Board> boards,
        List<String> policies,
        List<Fact> verifiers,
        boolean severalRuns,
        boolean severalPrompts) {

    /// The rows over one set of problems.
    public record Board(String id, String title, String basis, List<Leader> rows) {}

    private record Entry(Reading reading, Row row) {}

    public static LeaderboardPage of(List<Reading> readings) {
        var groups = new LinkedHashMap<List<String>, List<Entry>>();
        var policies = new TreeSet<String>();
        var prompts = new TreeSet<String>();
        for (Reading reading : readings) {
            for (Row row : reading.run().rows()) {
                groups.computeIfAbsent(group(reading, row), _ -> new ArrayList<>())
                        .add(new Entry(reading, row));
                policies.add(row.key().policy());
                prompts.add(row.key().prompt());
            }
        }
        var boards = new ArrayList<Board>();
        groups.values().forEach(entries -> boards.add(board(entries, boards.size())));
        return new LeaderboardPage(
                boards,
                List.copyOf(policies),
                verifiers(readings),
                readings.size() > 1,
                prompts.size() > 1);
    }

    /// Each verifier's note once, and not on every row.
    private static List<Fact> verifiers(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.run().verifiers().stream())
                .filter(card -> !card.note().isBlank())
                .map(card -> new Fact(card.name(), card.note()))
                .distinct()
                .toList();
    }

    /// Rows compare only over the same problems of the same data set.
    private static List<String> group(Reading reading, Row row) {
        var dataset = row.key().dataset();
        var group = new ArrayList<String>();
        group.add(dataset);
        reading.problems(dataset).forEach(problem -> group.add(problem.id()));
        return List.copyOf(group);
    }

    private static Board board(List<Entry> entries, int index) {
        var first = entries.getFirst();
        int size = first.reading().problems(first.row().key().dataset()).size();
        var comparable =
                entries.stream()
                        .filter(entry -> entry.row().ranked())
                        .filter(entry -> entry.row().perProblem().size() == size)
                        .toList();
        var ranks = Ranks.of(comparable.stream().map(Entry::row).toList());
        var rows =
                entries.stream()
                        .sorted(
                                Comparator.comparing((Entry entry) -> !entry.row().ranked())
                                        .thenComparingDouble(
                                                entry -> -entry.row().accuracy().mean()))
                        .map(entry -> {
                            int at = comparable.indexOf(entry);
                            return Leader.of(
                                    entry.row(),
                                    at < 0 ? new Ranks(1, entries.size()) : ranks.get(at),
                                    entry.reading());
                        })
                        .toList();
        var title = first.reading().title(first.row().key().dataset());
        return new Board(
                "board" + index,
                title,
                "n = %s problems, %s ranked rows"
                        .formatted(Figures.count(size), Figures.count(comparable.size())),
                rows);
    }
}
