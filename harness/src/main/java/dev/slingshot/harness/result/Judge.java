package dev.slingshot.harness.result;

import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.selection.Selection;
import java.util.List;
import java.util.TreeMap;

/// Judges a recorded search: reads each candidate's answer, grades it, groups equal answers, and
/// lets every selection of the cell choose. Asks no model, so that another grader or selection can
/// judge the same run again.
record Judge(Registry<Selection> selections) {

    /// A trial as the run's own way of marking judges it.
    ///
    /// @param marks on the trial's candidates
    /// @param rows of its cell
    TrialResult judge(Recorded trial, MarkBook.Page marks, List<RowKey> rows) {
        var chosen = new TreeMap<String, Integer>();
        rows.forEach(
                row -> chosen.computeIfAbsent(row.choice(), _ -> choose(trial, marks.own(), row)));
        return new TrialResult(
                trial.cell(), trial.problem(), trial.seed(), trial.outcome(), marks.own(), chosen);
    }

    private int choose(Recorded trial, List<Judgement> judgements, RowKey row) {
        var ballots = Ballots.of(trial.outcome().candidates(), judgements, row, selections);
        return selections.get(row.selection()).winners(ballots).stream()
                .findFirst()
                .map(Ballot::candidate)
                .orElse(-1);
    }
}
