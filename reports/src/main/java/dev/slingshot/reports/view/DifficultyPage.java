package dev.slingshot.reports.view;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Where it helps and where it hurts: accuracy by each tag of the problems.
///
/// @param tables one a tag, such as level, family or subject
public record DifficultyPage(String dataset, List<Anchor> tabs, List<Table> tables) {
    private static final int MOST_VALUES = 12;

    /// Methods down, values of the tag across.
    ///
    /// @param heads values of the tag with how many problems have it
    public record Table(String tag, List<Fact> heads, List<Line> lines) {}

    /// One method.
    public record Line(String name, String look, List<Share> cells) {}

    public static DifficultyPage of(Reading reading, String dataset) {
        var problems = reading.problems(dataset);
        var tags = new TreeSet<String>();
        problems.forEach(problem -> tags.addAll(problem.tags().keySet()));
        var tables = new ArrayList<Table>();
        for (String tag : tags) {
            var values = values(problems, tag);
            if (values.size() > 1 && values.size() <= MOST_VALUES) {
                tables.add(table(reading, dataset, tag, values));
            }
        }
        return new DifficultyPage(
                reading.title(dataset), Tabs.of(reading, "difficulty", dataset), tables);
    }

    private static List<String> values(List<Problem> problems, String tag) {
        return problems.stream()
                .map(problem -> problem.tags().getOrDefault(tag, ""))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Table table(Reading reading, String dataset, String tag, List<String> values) {
        var problems = reading.problems(dataset);
        var heads =
                values.stream()
                        .map(value ->
                                new Fact(
                                        value,
                                        "n = "
                                                + Figures.count(
                                                        places(problems, tag, value).size())))
                        .toList();
        var lines =
                reading.largest(dataset).stream()
                        .filter(row -> row.perProblem().size() == problems.size())
                        .map(row ->
                                new Line(
                                        reading.names().full(row.key()),
                                        reading.names().look(row.key()).classes(),
                                        values.stream()
                                                .map(value -> places(problems, tag, value))
                                                .map(places -> share(row, places))
                                                .toList()))
                        .toList();
        return new Table(tag, heads, lines);
    }

    private static List<Integer> places(List<Problem> problems, String tag, String value) {
        return IntStream.range(0, problems.size())
                .filter(i -> value.equals(problems.get(i).tags().get(tag)))
                .boxed()
                .toList();
    }

    private static Share share(Row row, List<Integer> places) {
        return Share.of(places.stream().map(row.perProblem()::get).toList());
    }
}
