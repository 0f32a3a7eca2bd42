package dev.slingshot.reports.view;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.stats.ArmStandings;
import dev.slingshot.harness.stats.TieRule;
import dev.slingshot.harness.tag.TopologyFigures;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How often each topology is the best, model by model from the smallest on: whether that changes
/// with size.
///
/// @param lines one a model and tie rule
public record ModelWins(String dataset, List<Line> lines) {

    /// @param model empty on all but a model's first line
    public record Line(
            String model,
            String size,
            String rule,
            List<Fact> shares,
            String tied,
            String unsolved) {}

    /// Of every data set on which several models were asked.
    ///
    /// @param figures by data set, then by model
    static List<ModelWins> of(RunResult run, Map<String, Map<String, TopologyFigures>> figures) {
        var wins = new ArrayList<ModelWins>();
        figures.forEach((dataset, byModel) -> {
            if (byModel.size() > 1) {
                var models =
                        byModel.keySet().stream()
                                .sorted(
                                        Comparator.comparingLong((String name) -> size(run, name))
                                                .thenComparing(Comparator.naturalOrder()))
                                .toList();
                wins.add(
                        new ModelWins(
                                dataset,
                                models.stream()
                                        .flatMap(model -> lines(run, model, byModel.get(model)))
                                        .toList()));
            }
        });
        return wins;
    }

    private static long size(RunResult run, String name) {
        return card(run, name).map(card -> card.shape().parameters()).orElse(0L);
    }

    private static Optional<ModelCard> card(RunResult run, String name) {
        return run.models().stream()
                .filter(card -> card.name().equals(name) && card.shape().known())
                .findFirst();
    }

    private static Stream<Line> lines(
            RunResult run,
            String model,
            @org.jspecify.annotations.Nullable TopologyFigures figures) {
        return Stream.ofNullable(figures)
                .flatMap(found -> found.standings().stream())
                .flatMap(standings ->
                        Stream.of(TieRule.values()).map(rule -> line(run, model, standings, rule)));
    }

    private static Line line(RunResult run, String model, ArmStandings standings, TieRule rule) {
        boolean first = rule == TieRule.FRACTIONAL;
        var wins = standings.wins().getOrDefault(rule, List.of());
        return new Line(
                first ? model : "",
                first ? size(size(run, model)) : "",
                rule.label(),
                Stream.of(Topology.values())
                        .map(topology -> wins.get(topology.arm()))
                        .map(win ->
                                new Fact(
                                        Figures.percent(win.mean()),
                                        Figures.interval(win.low(), win.high())))
                        .toList(),
                first ? Figures.percent(standings.tieRate()) : "",
                first ? Figures.percent(standings.unsolvedShare()) : "");
    }

    private static String size(long parameters) {
        return parameters == 0
                ? "size unknown"
                : Figures.scaled((double) parameters).replace(" G", "B").replace(" ", "");
    }
}
