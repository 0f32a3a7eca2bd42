package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.List;

/// Diverse verifier tree search (Beeching, Tunstall, Rush 2024, "Scaling test-time compute with
/// open models"): N/M independent subtrees, in each of which the best of M children is followed.
/// The candidate of a subtree is its best finished path. Departs from it: equal children merge, and
/// a finished child ends its subtree only if it scores highest.
record DiverseTreeSearch(int width, int iterations, Aggregation pruning) implements Search {

    DiverseTreeSearch {
        require(width >= 1, "DVTS needs a width M of at least 1, got %d", width);
        require(iterations >= 1, "DVTS needs at least 1 iteration, got %d", iterations);
    }

    @Override
    public void check(Budget budget) {
        require(
                budget.n() >= width && budget.n() % width == 0,
                "DVTS grows N/M subtrees: N must be a multiple of M, got N=%d, M=%d",
                budget.n(),
                width);
    }

    @Override
    public boolean guided() {
        return true;
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var first = growth.grow(root, growth.budget().n());
        return growth.parallel(subtrees(first), this::descend);
    }

    private List<List<Thought>> subtrees(List<Thought> children) {
        var subtrees = new ArrayList<List<Thought>>();
        for (int i = 0; i < children.size(); i += width) {
            subtrees.add(children.subList(i, Math.min(i + width, children.size())));
        }
        return subtrees;
    }

    private Thought descend(List<Thought> first, Growth growth) {
        var finished = new ArrayList<Thought>();
        var children = first;
        for (int step = 1; ; step++) {
            var scored = growth.score(growth.merge(children));
            scored.stream().filter(Thought::finished).forEach(finished::add);
            var best = Ranking.highest(scored, 1, pruning).getFirst();
            growth.drop(Ranking.without(scored, List.of(best)), "pruned: a sibling scores higher");
            children = step < iterations ? growth.grow(best, width) : List.of();
            if (children.isEmpty()) {
                return finished.isEmpty() ? best : Ranking.highest(finished, 1, pruning).getFirst();
            }
        }
    }
}
