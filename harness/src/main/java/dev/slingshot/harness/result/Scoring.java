package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.Cost;
import dev.slingshot.harness.compute.TrialCost;
import dev.slingshot.harness.stats.Budgets;
import dev.slingshot.harness.stats.ScoreSheet;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.selection.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Scores the rows of one cell from its trials.
///
/// @param trials of this cell alone, in the data set's order
record Scoring(
        CellRows cell,
        List<TrialResult> trials,
        Registry<Selection> selections,
        Budgets budgets,
        ModelShape policy,
        ModelShape verifier,
        Together together) {

    List<Scored> rows() {
        var costs =
                trials.stream()
                        .map(trial -> new TrialCost(trial.outcome(), policy, verifier))
                        .toList();
        var curves = new LinkedHashMap<String, List<RowKey>>();
        cell.rows()
                .forEach(row ->
                        curves.computeIfAbsent(
                                        row.choice() + row.verifier(), _ -> new ArrayList<>())
                                .add(row));
        return curves.values().stream().flatMap(curve -> curve(curve, costs).stream()).toList();
    }

    private List<Scored> curve(List<RowKey> keys, List<TrialCost> costs) {
        var rising = keys.stream().sorted(Comparator.comparingInt(RowKey::n)).toList();
        var sheets = new ArrayList<TreeMap<String, List<Double>>>();
        rising.forEach(_ -> sheets.add(new TreeMap<>()));
        var evidence = selections.get(rising.getFirst().selection()).evidence();
        var told = trials.stream().filter(trial -> Ballots.recorded(trial, evidence)).toList();
        var scored =
                together.all(
                        told.stream()
                                .<Supplier<List<Double>>>map(trial -> () -> scores(trial, rising))
                                .toList());
        for (int t = 0; t < told.size(); t++) {
            var trial = told.get(t);
            var scores = scored.get(t);
            for (int i = 0; i < rising.size(); i++) {
                sheets.get(i)
                        .computeIfAbsent(trial.problem().id(), _ -> new ArrayList<>())
                        .add(scores.get(i));
            }
        }
        int untold = trials.size() - told.size();
        var rows = new ArrayList<Scored>();
        for (int i = 0; i < rising.size(); i++) {
            rows.add(row(rising.get(i), new ScoreSheet(sheets.get(i)), costs, untold));
        }
        return rows;
    }

    private List<Double> scores(TrialResult trial, List<RowKey> rising) {
        var key = rising.getFirst();
        var selection = selections.get(key.selection());
        var ns = rising.stream().map(RowKey::n).toList();
        int candidates = trial.judgements().size();
        return switch (cell.parts()) {
            case POOL ->
                    budgets.scores(
                            key.selection(),
                            selection,
                            Ballots.pool(trial, cell.cell().n(), key, selections),
                            ns);
            case SUBTREES ->
                    budgets.scores(
                            key.selection(),
                            selection,
                            Ballots.pool(trial, candidates, key, selections),
                            ns.stream().map(n -> subtrees(n, candidates)).toList());
            case PREFIX -> ns.stream().map(n -> prefix(trial, key, selection, n)).toList();
            case WHOLE -> {
                double credit = prefix(trial, key, selection, candidates);
                yield ns.stream().map(_ -> credit).toList();
            }
        };
    }

    private int subtrees(int n, int candidates) {
        return Math.max(1, (int) ((long) n * candidates / cell.cell().n()));
    }

    private double prefix(TrialResult trial, RowKey key, Selection selection, int n) {
        var first = trial.first(n);
        var pool = Ballots.pool(first, first.judgements().size(), key, selections);
        return selection.credit(pool.ballots(), pool.right()::contains);
    }

    /// @param untold trials that were recorded without what the selection reads
    private Scored row(RowKey key, ScoreSheet sheet, List<TrialCost> costs, int untold) {
        boolean verified = !key.verifier().isEmpty();
        int n = cell.cell().n();
        boolean part = cell.parts() != Parts.WHOLE && key.n() < n;
        var each =
                costs.stream()
                        .map(cost ->
                                part
                                        ? cost.part(cell.parts(), n, key.n(), verified)
                                        : cost.whole(verified))
                        .toList();
        return new Scored(
                key,
                cell,
                sheet,
                trials.stream().map(trial -> trial.problem().id()).distinct().toList(),
                Math.max(0, cell.cell().planned() - trials.size()) + untold,
                voters() * (part ? (double) key.n() / n : 1),
                selections.get(key.selection()).ranked(),
                byProblem(each),
                untold == 0
                        ? ""
                        : untold
                                + " trials were recorded without the policy's confidence: a new run"
                                + " folder records it, where the engine tells it");
    }

    private Map<String, Cost> byProblem(List<Cost> costs) {
        var grouped = new LinkedHashMap<String, List<Cost>>();
        for (int t = 0; t < trials.size(); t++) {
            grouped.computeIfAbsent(trials.get(t).problem().id(), _ -> new ArrayList<>())
                    .add(costs.get(t));
        }
        var means = new LinkedHashMap<String, Cost>();
        grouped.forEach((problem, each) -> means.put(problem, TrialCost.mean(each)));
        return means;
    }

    private double voters() {
        return trials.stream()
                .mapToLong(trial -> trial.judgements().stream().filter(Judgement::votes).count())
                .average()
                .orElse(0);
    }
}
