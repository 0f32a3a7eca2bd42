package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Comparison;
import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.stats.Difference.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// One method against one baseline at every budget that was paired, led by the one that matters:
/// the cheapest that wins, found from the largest budget down so that no lucky small one is picked,
/// or the largest where none wins.
///
/// @param claim what the verdict says of the baseline
/// @param subject the method with its budget
/// @param budgets every paired budget where there are several, smallest first
public record Duel(VerdictCard lead, String claim, String subject, List<Budget> budgets) {

    /// One budget's result.
    public record Budget(
            String n, String difference, String verdict, String compute, boolean lead) {}

    static List<Duel> of(Reading reading) {
        double reach =
                Whisker.reach(
                        reading.run().comparisons().stream().map(Comparison::difference).toList());
        var duels = new LinkedHashMap<List<RowKey>, List<Comparison>>();
        for (Comparison each : reading.run().comparisons()) {
            duels.computeIfAbsent(
                            List.of(each.challenger().series(), each.baseline()),
                            _ -> new ArrayList<>())
                    .add(each);
        }
        return duels.values().stream().map(group -> duel(group, reading, reach)).toList();
    }

    private static Duel duel(List<Comparison> group, Reading reading, double reach) {
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
                        : sorted.stream().map(each -> budget(each, each.equals(leading))).toList();
        return new Duel(
                VerdictCard.of(leading, reading, reach),
                claim(leading, reading.names().full(leading.baseline())),
                subject(sorted, leading, reading),
                budgets);
    }

    private static boolean better(Comparison each) {
        return each.difference().verdict() == Verdict.BETTER;
    }

    private static Budget budget(Comparison each, boolean lead) {
        return new Budget(
                "N=" + each.challenger().n(),
                Figures.difference(each.difference()).replace(" pt", ""),
                VerdictCard.word(each.difference()),
                each.flopsRatio() > 0 ? Figures.ratio(each.flopsRatio()) : "",
                lead);
    }

    /// What the leading verdict says of the baseline; duels that say the same are told in one
    /// sentence.
    private static String claim(Comparison lead, String baseline) {
        return switch (lead.difference().verdict()) {
            case BETTER -> "Ahead of " + baseline;
            case WORSE -> "Behind " + baseline;
            case EQUIVALENT -> "As good as " + baseline + " within the margin";
            case INCONCLUSIVE -> "Undecided against " + baseline;
        };
    }

    private static String subject(List<Comparison> sorted, Comparison lead, Reading reading) {
        var method = reading.names().line(lead.challenger());
        int n = lead.challenger().n();
        return method + (lead.equals(sorted.getLast()) ? " at N=" + n : " from N=" + n + " on");
    }

    /// The duels in a few sentences: for each claim the methods it holds for.
    static List<Finding> findings(List<Duel> duels) {
        var subjects = new LinkedHashMap<String, List<String>>();
        var tones = new LinkedHashMap<String, String>();
        for (Duel duel : duels) {
            subjects.computeIfAbsent(duel.claim(), _ -> new ArrayList<>()).add(duel.subject());
            tones.put(duel.claim(), duel.lead().tone());
        }
        return subjects.entrySet().stream()
                .map(entry ->
                        new Finding(
                                entry.getKey(),
                                tones.getOrDefault(entry.getKey(), ""),
                                String.join(", ", entry.getValue())))
                .toList();
    }

    /// One claim and the methods it holds for.
    ///
    /// @param tone class of the verdict
    public record Finding(String claim, String tone, String subjects) {}
}
