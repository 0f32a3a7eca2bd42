package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.List;

/// Step-level beam search guided by a process verifier (Snell et al. 2024, arXiv:2408.03314,
/// section 5.2). Departs from it: a finished path takes a place in the pool of N and is not
/// replaced; equal children merge; the search ends when N paths have finished, when nothing is
/// open, or after so many iterations.
record BeamSearch(int width, int iterations, Aggregation pruning) implements Search {

    BeamSearch {
        require(width >= 1, "beam search needs a width M of at least 1, got %d", width);
        require(iterations >= 1, "beam search needs at least 1 iteration, got %d", iterations);
    }

    @Override
    public void check(Budget budget) {
        require(
                budget.n() >= width && budget.n() % width == 0,
                "beam search keeps N/M beams: N must be a multiple of M, got N=%d, M=%d",
                budget.n(),
                width);
    }

    @Override
    public boolean guided() {
        return true;
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        int beams = growth.budget().n();
        var pool = new Pool(beams);
        var children = growth.grow(root, beams);
        for (int step = 1; ; step++) {
            var scored = growth.score(growth.merge(children));
            pool.addEnded(scored, pruning, growth);
            var open = scored.stream().filter(Thought::open).toList();
            if (pool.full() || open.isEmpty() || step == iterations) {
                growth.drop(open, pool.full() ? "the pool of N is full" : "no iteration left");
                return pool.candidates(open);
            }
            var best =
                    Ranking.highest(
                            open, Math.min(beams / width, beams - pool.finished()), pruning);
            growth.drop(Ranking.without(open, best), "pruned: others score higher");
            children = growth.growEach(best, width);
        }
    }
}
