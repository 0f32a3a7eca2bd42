package dev.slingshot.harness.mtrm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chooses how far a regression may leave the flat one: the cost with the smallest log loss on
/// folds that were not fitted, every question counting alike; of equal ones the smallest.
final class CostChoice {
    private static final double[] GRID = {1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1};

    /// Responses looked at, in whole questions: more would take minutes and change little.
    private static final int MOST = 3_000;

    private final int[] folds;

    /// @param folds by question
    CostChoice(int[] folds) {
        this.folds = folds.clone();
    }

    double of(List<Example> examples) {
        var some = beginning(examples);
        double best = GRID[0];
        double least = Double.POSITIVE_INFINITY;
        for (double cost : GRID) {
            double loss = loss(some, cost);
            if (loss < least - 1e-9) {
                least = loss;
                best = cost;
            }
        }
        return best;
    }

    private static List<Example> beginning(List<Example> examples) {
        if (examples.size() <= MOST) {
            return examples;
        }
        int last = examples.get(MOST).question();
        return examples.stream().filter(example -> example.question() < last).toList();
    }

    private double loss(List<Example> examples, double cost) {
        Map<Integer, List<Double>> losses = new HashMap<>();
        for (int fold : examples.stream().mapToInt(this::fold).distinct().sorted().toArray()) {
            var weights =
                    Regression.fit(
                            examples.stream().filter(one -> fold(one) != fold).toList(), cost);
            examples.stream()
                    .filter(one -> fold(one) == fold)
                    .forEach(one ->
                            losses.computeIfAbsent(one.question(), _ -> new ArrayList<>())
                                    .add(loss(weights.probability(one.row()), one.right())));
        }
        return losses.keySet().stream()
                .sorted()
                .mapToDouble(question ->
                        losses.getOrDefault(question, List.of()).stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(0))
                .average()
                .orElse(0);
    }

    private int fold(Example example) {
        return folds[example.question()];
    }

    private static double loss(double chance, boolean right) {
        return -Math.log(Math.clamp(right ? chance : 1 - chance, 1e-12, 1));
    }
}
