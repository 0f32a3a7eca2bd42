package dev.slingshot.harness.suite;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.search.SearchKind;
import dev.slingshot.strategies.topology.Form;
import java.util.ArrayList;
import java.util.List;

/// The points of a matrix that are not excluded, N running fastest. A guided search has none
/// without a verifier, and a greedy one a single N.
public record Points(Matrix matrix, Known known) {

    public List<Point> all() {
        return beforeExclusion().stream().filter(this::kept).toList();
    }

    public List<Point> beforeExclusion() {
        var points = new ArrayList<Point>();
        for (DatasetSpec dataset : matrix.datasets()) {
            for (String prompt : matrix.prompts()) {
                for (String policy : matrix.policies()) {
                    for (Form topology : matrix.topologies()) {
                        for (StrategySpec strategy : matrix.strategies()) {
                            for (String verifier : matrix.verifiers()) {
                                for (int n : budgets(strategy, verifier)) {
                                    points.add(
                                            new Point(
                                                    dataset, prompt, policy, verifier, strategy,
                                                    topology, n));
                                }
                            }
                        }
                    }
                }
            }
        }
        return points;
    }

    private List<Integer> budgets(StrategySpec strategy, String verifier) {
        SearchKind kind = known.searches().get(strategy.search());
        boolean guided = known.search(strategy, Aggregation.LAST).guided();
        if (guided && verifier.equals(Matrix.NO_VERIFIER)) {
            return List.of();
        }
        return kind.greedy() ? List.of(1) : strategy.budgets(matrix);
    }

    private boolean kept(Point point) {
        return matrix.exclusions().stream().noneMatch(exclusion -> exclusion.covers(point));
    }
}
