package dev.slingshot.harness.result;

import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.selection.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Judges recorded searches: reads each candidate's answer, grades it, groups equal answers, and
/// lets every selection of the cell choose. Asks no model, so that another grader or selection can
/// judge the same run again.
public final class Judge {
    private final Marker marker;
    private final Registry<Selection> selections;

    Judge(Marker marker, Registry<Selection> selections) {
        this.marker = marker;
        this.selections = selections;
    }

    /// Judges by the project's grader.
    public static Judge of(Grader grader, Registry<Selection> selections) {
        return new Judge(new GradedMarker(grader), selections);
    }

    /// Judges all trials of a run; each distinct answer to a problem is graded once.
    ///
    /// @return one for each recorded search, in the same order
    public List<TrialResult> judge(
            List<Recorded> recorded, List<CellRows> cells, Together together) {
        var rows =
                cells.stream()
                        .collect(Collectors.toMap(rowsOf -> rowsOf.cell().id(), CellRows::rows));
        var byProblem = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < recorded.size(); i++) {
            byProblem
                    .computeIfAbsent(
                            recorded.get(i).problem().question().key(), _ -> new ArrayList<>())
                    .add(i);
        }
        var tasks =
                byProblem.values().stream()
                        .<Supplier<Map<Integer, TrialResult>>>map(
                                places -> () -> judge(places, recorded, rows))
                        .toList();
        var judged = new TreeMap<Integer, TrialResult>();
        together.all(tasks).forEach(judged::putAll);
        return List.copyOf(judged.values());
    }

    private Map<Integer, TrialResult> judge(
            List<Integer> places, List<Recorded> recorded, Map<String, List<RowKey>> rows) {
        var marks = new MarkBook(marker, recorded.get(places.getFirst()).problem());
        var judged = new TreeMap<Integer, TrialResult>();
        for (int place : places) {
            var trial = recorded.get(place);
            judged.put(place, judge(trial, marks, rows.getOrDefault(trial.cell(), List.of())));
        }
        return judged;
    }

    private TrialResult judge(Recorded trial, MarkBook marks, List<RowKey> rows) {
        var judgements = marks.judge(trial.outcome().candidates());
        var chosen = new TreeMap<String, Integer>();
        rows.forEach(
                row -> chosen.computeIfAbsent(row.choice(), _ -> choose(trial, judgements, row)));
        return new TrialResult(
                trial.cell(), trial.problem(), trial.seed(), trial.outcome(), judgements, chosen);
    }

    private int choose(Recorded trial, List<Judgement> judgements, RowKey row) {
        var ballots = Ballots.of(trial.outcome().candidates(), judgements, row, selections);
        return selections.get(row.selection()).winners(ballots).stream()
                .findFirst()
                .map(Ballot::candidate)
                .orElse(-1);
    }
}
