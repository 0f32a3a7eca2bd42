package dev.slingshot.reports.view;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Every problem of a data set with every method's result, some hundred a page.
///
/// @param methods heads of the columns
/// @param pages links to the other parts of the list
public record ProblemsPage(
        String dataset,
        String count,
        List<Anchor> tabs,
        List<Anchor> pages,
        List<String> methods,
        List<Line> lines) {
    private static final int PER_PAGE = 400;
    private static final int METHODS = 14;
    private static final int SNIPPET = 90;

    /// One problem.
    ///
    /// @param lost whether a right candidate was there and not chosen
    /// @param mixed whether the methods disagree
    public record Line(
            String id,
            String href,
            String question,
            String tags,
            boolean lost,
            boolean mixed,
            List<Mark> marks) {}

    /// A method's result.
    ///
    /// @param tone `yes`, `no` or `part`
    public record Mark(String text, String tone) {}

    /// The pages of the list: where each lies and what it says.
    public record Part(String path, ProblemsPage page) {}

    public static List<Part> of(Reading reading, String dataset) {
        var problems = reading.problems(dataset);
        int pages = Math.max(1, Math.ceilDiv(problems.size(), PER_PAGE));
        var rows = rows(reading, dataset);
        var parts = new ArrayList<Part>();
        for (int page = 0; page < pages; page++) {
            var lines = new ArrayList<Line>();
            int end = Math.min(problems.size(), (page + 1) * PER_PAGE);
            for (int i = page * PER_PAGE; i < end; i++) {
                lines.add(line(reading, dataset, problems.get(i), i, rows));
            }
            parts.add(
                    new Part(
                            path(reading, dataset, page),
                            new ProblemsPage(
                                    reading.title(dataset),
                                    Figures.count(problems.size()),
                                    Tabs.of(reading, "problems", dataset),
                                    pages(reading, dataset, problems.size(), page),
                                    rows.stream()
                                            .map(row -> reading.names().full(row.key()))
                                            .toList(),
                                    lines)));
        }
        return parts;
    }

    private static List<Row> rows(Reading reading, String dataset) {
        int size = reading.problems(dataset).size();
        return reading.largest(dataset).stream()
                .filter(row -> row.perProblem().size() == size)
                .sorted(Comparator.comparing(row -> !row.ranked()))
                .limit(METHODS)
                .toList();
    }

    private static List<Anchor> pages(Reading reading, String dataset, int problems, int current) {
        var links = new ArrayList<Anchor>();
        for (int page = 0; page * PER_PAGE < problems; page++) {
            int last = Math.min(problems, (page + 1) * PER_PAGE);
            links.add(
                    new Anchor(
                            page * PER_PAGE + 1 + "–" + last,
                            path(reading, dataset, page),
                            page == current));
        }
        return links;
    }

    private static String path(Reading reading, String dataset, int page) {
        var first = reading.at("problems", dataset);
        return page == 0 ? first : first.replace(".html", "-part" + (page + 1) + ".html");
    }

    private static Line line(
            Reading reading, String dataset, Problem problem, int index, List<Row> rows) {
        var scores = rows.stream().map(row -> row.perProblem().get(index)).toList();
        return new Line(
                problem.id(),
                reading.at(problem, dataset),
                snippet(problem.text()),
                String.join(" · ", problem.tags().values()),
                reading.glances(dataset, problem.id()).stream().anyMatch(Choices::lost),
                scores.stream().distinct().count() > 1,
                scores.stream().map(ProblemsPage::mark).toList());
    }

    private static Mark mark(double score) {
        return score >= 1
                ? new Mark("1", "yes")
                : score <= 0 ? new Mark("0", "no") : new Mark(Figures.decimal(score, 2), "part");
    }

    static String snippet(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        int end =
                line.offsetByCodePoints(
                        0, Math.min(SNIPPET, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
