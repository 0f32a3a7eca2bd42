package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Comparison;
import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.stats.Difference.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// One method against one baseline at every budget that was paired, led by the one that matters: the
/// cheapest that wins, found from the largest budget down so that no lucky small one is picked, or
/// the largest where none wins.
///
/// @param finding the outcome in a sentence
/// @param budgets every paired budget where there are several, smallest first
public record Duel(VerdictCard lead, String finding, List<Budget> budgets) {

    /// One budget's result.
    public record Budget(
            String n, String difference, String verdict, String compute, boolean lead) {}

    static List<Duel> of(Reading reading) {
        var duels = new LinkedHashMap<List<RowKey>, List<Comparison>>();
        for (Comparison each : reading.run().comparisons()) {
            duels.computeIfAbsent(
                            List.of(each.challenger().series(), each.baseline()),
                            _ -> new ArrayList<>())
                    .add(each);
        }
        return duels.values().stream().map(group -> duel(group, reading)).toList();
    }

    private static Duel duel(List<Comparison> group, Reading reading) {
        var sorted = new ArrayList<>(group);
        sorted.sort(Comparator.comparingInt(each -> each.challenger().n()));
        int lead = sorted.size() - 1;
        while (lead > 0 && better(sorted.get(lead)) && better(sorted.get(lead - 1))) {
            lead--;
        }
        var leading = sorted.get(lead);
        var budgets =
                sorted.size() == 1
                        ? List.<Budget>of()
                        : sorted.stream().map(each -> budget(each, each == leading)).toList();
        return new Duel(
                VerdictCard.of(leading, reading), finding(sorted, leading, reading), budgets);
    }

    private static boolean better(Comparison each) {
        return each.difference().verdict() == Verdict.BETTER;
    }

    private static Budget budget(Comparison each, boolean lead) {
        return new Budget(
                "N=" + each.challenger().n(),
                Figures.difference(each.difference()),
                VerdictCard.word(each.difference()),
                each.flopsRatio() > 0 ? Figures.ratio(each.flopsRatio()) : "",
                lead);
    }

    private static String finding(List<Comparison> sorted, Comparison lead, Reading reading) {
        var method = reading.names().series(lead.challenger());
        var baseline = reading.names().full(lead.baseline());
        int n = lead.challenger().n();
        var place = lead == sorted.getLast() ? "at N=" + n : "from N=" + n + " on";
        return switch (lead.difference().verdict()) {
            case BETTER -> "%s beats %s %s".formatted(method, baseline, place);
            case WORSE -> "%s stays behind %s at N=%d".formatted(method, baseline, n);
            case EQUIVALENT -> "%s equals %s at N=%d within the margin".formatted(method, baseline, n);
            case INCONCLUSIVE ->
                    "%s against %s at N=%d is undecided".formatted(method, baseline, n);
        };
    }
}
