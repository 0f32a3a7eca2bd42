package dev.slingshot.strategies.page;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.search.Option;
import dev.slingshot.strategies.search.SearchKind;
import dev.slingshot.strategies.selection.Selections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a search says of itself, in sentences and a table.
record SearchPage(Entry<SearchKind> entry) {
    /// For the example of what is drawn.
    private static final int N = 16;

    private static final int STEPS = 10;

    /// The marks of a text filled in.
    String fill(String text) {
        return text.replace("{options}", options())
                .replace("{effort}", effort())
                .replace("{parts}", parts())
                .replace("{selections}", selections());
    }

    private String options() {
        var options = entry.value().options();
        if (options.isEmpty()) {
            return "It has none.";
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("option", "usually", "may be", "what it is"));
        options.forEach(option -> rows.add(row(option)));
        return new Table(rows).markdown();
    }

    private static List<String> row(Option option) {
        return List.of(
                code(option.name()),
                code(option.usual()),
                option.values().description(),
                option.summary());
    }

    private String effort() {
        int n = entry.value().greedy() ? 1 : N;
        Effort effort = search().effort(n, STEPS);
        var calls = figure(effort.calls());
        var solutions = figure(effort.solutions());
        return effort.stepwise()
                ? "At N=%d and %d steps an answer it makes about %s calls, which generate what %s whole answers\nwould, or less."
                        .formatted(n, STEPS, calls, solutions)
                : "At N=%d it makes %s calls, each for a whole answer.".formatted(n, calls);
    }

    private String parts() {
        return switch (search().parts()) {
            case POOL ->
                    "Candidates are independent draws: a run at N answers every smaller N, as the mean over all subsets\nof that size.";
            case SUBTREES ->
                    "Subtrees are independent: a run at N answers every smaller multiple of M, as the mean over all\nsubsets of subtrees.";
            case PREFIX ->
                    "The first k candidates are the search at N=k: a run at N answers every smaller N.";
            case WHOLE -> "No smaller N follows from a run: each is run by itself.";
        };
    }

    private String selections() {
        var own = entry.value().selections();
        return "Unless a suite says otherwise the answer is chosen by "
                + words(own.isEmpty() ? Selections.USUAL : own)
                + ".";
    }

    private Search search() {
        return entry.value().usual(Aggregation.LAST);
    }

    private static String words(List<String> names) {
        return names.stream().map(SearchPage::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String figure(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
