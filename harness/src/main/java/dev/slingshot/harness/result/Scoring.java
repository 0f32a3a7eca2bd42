package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.Cost;
import dev.slingshot.harness.compute.TrialCost;
import dev.slingshot.harness.stats.ScoreSheet;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Scores the rows of one cell: problem by problem first, which needs its trials, and then over all
/// problems, which needs numbers alone.
final class Scoring {
    private final CellRows cell;
    private final TrialScoring scoring;
    private final ModelShape policy;
    private final ModelShape verifier;
    private final Aggregation aggregation;
    private final boolean knowsAnswers;
    private final List<List<RowKey>> curves;

    /// @param aggregation by which the verifier's scores of a candidate are read as one
    /// @param knowsAnswers whether the verifier does, so that its rows are ceilings
    Scoring(
            TrialScoring scoring,
            ModelShape policy,
            ModelShape verifier,
            Aggregation aggregation,
            boolean knowsAnswers) {
        this.knowsAnswers = knowsAnswers;
        this.cell = scoring.cell();
        this.scoring = scoring;
        this.policy = policy;
        this.verifier = verifier;
        this.aggregation = aggregation;
        this.curves = curves(cell);
    }

    private static List<List<RowKey>> curves(CellRows cell) {
        var curves = new LinkedHashMap<String, List<RowKey>>();
        cell.rows()
                .forEach(row ->
                        curves.computeIfAbsent(
                                        row.choice() + row.verifier(), _ -> new ArrayList<>())
                                .add(row));
        curves.values().forEach(curve -> curve.sort(Comparator.comparingInt(RowKey::n)));
        return List.copyOf(curves.values());
    }

    /// The cell's.
    String id() {
        return cell.cell().id();
    }

    /// The rows, curve by curve, each by rising N.
    List<RowKey> keys() {
        return curves.stream().flatMap(List::stream).toList();
    }

    OnProblem on(String problem) {
        return new OnProblem(problem);
    }

    /// Takes a problem's trials one after the other, by rising seed. Serves one thread.
    final class OnProblem {
        private final String problem;
        private final List<List<Double>> scores = lists(keys().size());
        private final List<List<Cost>> costs = lists(keys().size());
        private final List<Double> rightShares = new ArrayList<>();
        private final List<Double> meanScores = new ArrayList<>();
        private long voters;

        private OnProblem(String problem) {
            this.problem = problem;
        }

        private static <T> List<List<T>> lists(int rows) {
            var lists = new ArrayList<List<T>>();
            for (int i = 0; i < rows; i++) {
                lists.add(new ArrayList<>());
            }
            return lists;
        }

        void add(TrialResult trial) {
            voters += trial.judgements().stream().filter(Judgement::votes).count();
            rightShares.add(rightShare(trial));
            meanScores.add(meanScore(trial));
            var cost = new TrialCost(trial.outcome(), policy, verifier);
            var known = new HashMap<List<Object>, Cost>();
            int row = 0;
            for (var curve : curves) {
                var found = told(trial, curve) ? scoring.scores(trial, curve) : List.<Double>of();
                for (int i = 0; i < curve.size(); i++, row++) {
                    var key = curve.get(i);
                    if (!found.isEmpty()) {
                        scores.get(row).add(found.get(i));
                    }
                    costs.get(row)
                            .add(
                                    known.computeIfAbsent(
                                            List.of(key.n(), key.verifier().isEmpty()),
                                            _ -> cost(cost, key)));
                }
            }
        }

        ProblemScores done() {
            return new ProblemScores(
                    problem,
                    rightShares.size(),
                    scores.stream().map(Scoring::array).toList(),
                    costs.stream().map(TrialCost::mean).toList(),
                    voters,
                    array(rightShares),
                    array(meanScores));
        }
    }

    private boolean told(TrialResult trial, List<RowKey> curve) {
        var selection = scoring.selections().get(curve.getFirst().selection());
        return Ballots.recorded(trial, selection.evidence());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double rightShare(TrialResult trial) {
        return trial.judgements().stream()
                .mapToDouble(judgement -> judgement.correct() ? 1 : 0)
                .average()
                .orElse(0);
    }

    private double meanScore(TrialResult trial) {
        return trial.outcome().candidates().stream()
                .mapToDouble(candidate -> candidate.scores().map(aggregation::of).orElse(0.0))
                .average()
                .orElse(0);
    }

    private Cost cost(TrialCost cost, RowKey key) {
        boolean verified = !key.verifier().isEmpty();
        return part(key)
                ? cost.part(cell.parts(), cell.cell().n(), key.n(), verified)
                : cost.whole(verified);
    }

    private boolean part(RowKey key) {
        return cell.parts() != Parts.WHOLE && key.n() < cell.cell().n();
    }

    /// @param problems in the data set's order, those without a trial left out
    List<Scored> rows(List<ProblemScores> problems) {
        var keys = keys();
        var rows = new ArrayList<Scored>();
        for (int row = 0; row < keys.size(); row++) {
            rows.add(row(keys.get(row), row, problems));
        }
        return rows;
    }

    private Scored row(RowKey key, int row, List<ProblemScores> problems) {
        var sheet = new TreeMap<String, List<Double>>();
        var costs = new HashMap<String, Cost>();
        int untold = 0;
        for (ProblemScores problem : problems) {
            if (problem.scores().get(row).length > 0) {
                sheet.put(
                        problem.problem(),
                        Arrays.stream(problem.scores().get(row)).boxed().toList());
            }
            costs.put(problem.problem(), problem.costs().get(row));
            untold += problem.untold(row);
        }
        int trials = problems.stream().mapToInt(ProblemScores::trials).sum();
        return new Scored(
                key,
                cell,
                new ScoreSheet(sheet),
                problems.stream().map(ProblemScores::problem).toList(),
                Math.max(0, cell.cell().planned() - trials) + untold,
                voters(problems, trials) * (part(key) ? (double) key.n() / cell.cell().n() : 1),
                scoring.selections().get(key.selection()).ranked()
                        && (key.verifier().isEmpty() || !knowsAnswers),
                Costs.of(costs),
                note(untold));
    }

    private static String note(int untold) {
        return untold == 0
                ? ""
                : untold
                        + " trials were recorded without the policy's confidence: a new run folder"
                        + " records it, where the engine tells it";
    }

    private static double voters(List<ProblemScores> problems, int trials) {
        long voters = problems.stream().mapToLong(ProblemScores::voters).sum();
        return trials == 0 ? 0 : (double) voters / trials;
    }

    /// How easy each question is with each seed, by how many candidates are right or, without the
    /// reference, by what the verifier thinks of them.
    static Map<String, double[]> ease(List<ProblemScores> problems, boolean byReference) {
        var ease = new HashMap<String, double[]>();
        problems.forEach(each ->
                ease.put(each.problem(), byReference ? each.rightShares() : each.meanScores()));
        return ease;
    }
}
