package dev.slingshot.harness.result;

import dev.slingshot.harness.stats.Budgets;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.selection.Selection;
import java.util.List;

/// Scores one trial at all the N of one curve.
record TrialScoring(CellRows cell, Registry<Selection> selections, Budgets budgets) {

    /// @param rising rows that differ in N alone
    List<Double> scores(TrialResult trial, List<RowKey> rising) {
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
}
