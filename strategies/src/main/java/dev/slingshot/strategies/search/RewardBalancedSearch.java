package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// REBASE (Wu et al. 2024, arXiv:2408.00724): a budget of N children a round is shared among the
/// open paths by a softmax of their scores; each that finishes takes one off the budget. Departs
/// from it: shares are rounded by largest remainder, so that exactly the budget is drawn; equal
/// children merge.
///
/// @param temperature of the softmax: low ones follow the best path, high ones share evenly
record RewardBalancedSearch(int iterations, double temperature, Aggregation pruning)
        implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    TreeOptions.ITERATIONS,
                    Option.real("temperature", 0.001, 1000, 0.2, "of the softmax over scores"));

    static RewardBalancedSearch from(Knobs knobs) {
        return new RewardBalancedSearch(
                knobs.whole("iterations"), knobs.real("temperature"), knobs.pruning());
    }

    @Override
    public boolean guided() {
        return true;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.steps(n, Math.min(steps, iterations));
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        int budget = growth.budget().n();
        var pool = new Pool(budget, Pool.Finish.BEST);
        var ranking = Ranking.by(pruning);
        var children = growth.grow(root, budget);
        for (int step = 1; ; step++) {
            var scored = growth.score(growth.merge(children));
            pool.addEnded(scored.stream().filter(thought -> !thought.open()).toList());
            var open = scored.stream().filter(Thought::open).toList();
            if (pool.full() || open.isEmpty() || step == iterations) {
                growth.drop(open, pool.full() ? "N paths have finished" : "no iteration left");
                return pool.candidates(open, ranking, growth);
            }
            var parents = shared(open, budget - pool.finished());
            growth.drop(Ranking.without(open, parents), "no share of the budget");
            children = growth.growEach(parents, 1);
            if (children.isEmpty()) {
                return pool.candidates(open, ranking, growth);
            }
        }
    }

    /// Each path as often as it may grow.
    private List<Thought> shared(List<Thought> open, int budget) {
        int[] shares =
                LargestRemainder.of(
                        Softmax.of(
                                open.stream()
                                        .mapToDouble(path -> path.score(pruning) / temperature)
                                        .toArray()),
                        budget);
        var parents = new ArrayList<Thought>();
        for (int i = 0; i < shares.length; i++) {
            parents.addAll(Collections.nCopies(shares[i], open.get(i)));
        }
        return List.copyOf(parents);
    }
}
