package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.Cost;
import dev.slingshot.harness.compute.TrialCost;
import dev.slingshot.harness.derive.ComputeOptimal;
import dev.slingshot.harness.stats.ScoreSheet;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Puts derived rows together from scored ones. A row whose arms or difficulties are not complete
/// is left out.
record Deriving(Derived derived, List<Scored> scored, Judged judged, Standings.Evidence evidence) {

    List<Scored> rows() {
        return derived.rows().stream().flatMap(key -> row(key).stream()).toList();
    }

    private Optional<Scored> row(RowKey key) {
        var arms = arms(key);
        if (arms.size() < 2) {
            return Optional.empty();
        }
        var questions = questions(arms.getFirst());
        return ease(key, questions, arms.getFirst().sheet().seeds())
                .map(ease -> {
                    var optimal =
                            new ComputeOptimal(
                                    arms.stream().map(arm -> arm(arm, questions)).toList(),
                                    ease,
                                    derived.bins(),
                                    derived.quantiles());
                    var choice =
                            switch (Fitting.of(key)) {
                                case CROSS_FITTED -> optimal.crossFitted();
                                case IN_SAMPLE -> optimal.inSample();
                            };
                    return scored(key, arms, questions, choice);
                });
    }

    /// Rows of the same policy at this N, complete and with as many seeds each.
    private List<Scored> arms(RowKey key) {
        var all =
                scored.stream()
                        .filter(row -> row.key().sameGround(key) && row.key().n() == key.n())
                        .filter(row -> row.ranked() && !row.of().greedy() && row.missing() == 0)
                        .filter(row -> row.sheet().problems() > 0 && row.sheet().balanced())
                        .toList();
        int seeds = all.stream().mapToInt(row -> row.sheet().seeds()).max().orElse(0);
        return seeds < 2
                ? List.of()
                : all.stream().filter(row -> row.sheet().seeds() == seeds).toList();
    }

    /// In an order that has nothing to do with the data set's, since halves are taken from it.
    private static List<String> questions(Scored arm) {
        return arm.sheet().scores().keySet().stream()
                .sorted(
                        Comparator.comparingLong((String question) -> Seeds.of(1, question))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static ComputeOptimal.Arm arm(Scored arm, List<String> questions) {
        var scores = arm.sheet().scores();
        return new ComputeOptimal.Arm(
                questions.stream()
                        .map(question ->
                                scores.getOrDefault(question, List.of()).stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())
                        .toArray(double[][]::new),
                arm.cost().flops() > 0 ? arm.cost().flops() : arm.tokens());
    }

    /// How easy each question is with each seed, by the policy's largest pool of samples.
    private Optional<double[][]> ease(RowKey key, List<String> questions, int seeds) {
        return evidence.cells().stream()
                .filter(cell -> cell.parts() == Parts.POOL && !cell.greedy())
                .filter(cell -> !cell.rows().isEmpty() && cell.rows().getFirst().sameGround(key))
                .filter(cell -> derived.bins().needReference() || !cell.cell().verifier().isEmpty())
                .max(Comparator.comparingInt(cell -> cell.cell().n()))
                .map(cell -> ease(cell, questions))
                .filter(ease -> Arrays.stream(ease).allMatch(row -> row.length == seeds));
    }

    private double[][] ease(CellRows cell, List<String> questions) {
        var ease = Scoring.ease(judged.of(cell.cell().id()), derived.bins().needReference());
        return questions.stream()
                .map(question -> ease.getOrDefault(question, new double[0]))
                .toArray(double[][]::new);
    }

    private Scored scored(RowKey key, List<Scored> arms, List<String> questions, int[][] choice) {
        var sheet = new TreeMap<String, List<Double>>();
        var costs = new TreeMap<String, Cost>();
        for (int q = 0; q < questions.size(); q++) {
            var question = questions.get(q);
            var scores = new ArrayList<Double>();
            var paid = new ArrayList<Cost>();
            for (int seed = 0; seed < choice[q].length; seed++) {
                var arm = arms.get(choice[q][seed]);
                scores.add(arm.sheet().scores().getOrDefault(question, List.of()).get(seed));
                paid.add(arm.costs().of(question));
            }
            sheet.put(question, scores);
            costs.put(question, TrialCost.mean(paid));
        }
        var fitting = Fitting.of(key);
        var first = arms.getFirst();
        return new Scored(
                key,
                first.of(),
                new ScoreSheet(sheet),
                first.problems(),
                0,
                IntStream.range(0, arms.size())
                        .mapToDouble(arm -> arms.get(arm).finalPool())
                        .average()
                        .orElse(0),
                fitting == Fitting.CROSS_FITTED && !derived.bins().needReference(),
                Costs.of(costs),
                note(fitting));
    }

    private String note(Fitting fitting) {
        if (fitting == Fitting.IN_SAMPLE) {
            return "chosen by the scores it is judged by: optimistic, shown beside the cross-fitted"
                    + " row";
        }
        return derived.bins().needReference()
                ? "bins need the reference answers: a ceiling; what the bins cost is not counted"
                : "bins by the verifier's scores with other seeds, whose cost is not counted";
    }
}
