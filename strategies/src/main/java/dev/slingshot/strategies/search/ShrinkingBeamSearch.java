package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.List;

/// Beam search as a tree with a width and a beam size (Liu et al. 2025, arXiv:2502.06703; Wang et
/// al. 2024, OpenR, arXiv:2410.09671): of all children of a round, finished or not, the best stay;
/// one that has finished leaves the beam, which shrinks by it, until none is left. N is samples a
/// round, so the beam is N/M wide and gives N/M candidates. Departs from them: the first round
/// draws N steps and not M, so that N means what it means in every other search.
record ShrinkingBeamSearch(int width, int iterations, Lookahead ahead) implements Search {

    static final List<Option> OPTIONS =
            List.of(TreeOptions.WIDTH, TreeOptions.ITERATIONS, TreeOptions.LOOKAHEAD);

    static ShrinkingBeamSearch from(Knobs knobs) {
        return new ShrinkingBeamSearch(
                knobs.whole("width"),
                knobs.whole("iterations"),
                new Lookahead(knobs.whole("lookahead"), knobs.pruning()));
    }

    @Override
    public void check(Budget budget) {
        TreeOptions.requireMultiple("a beam of N/M paths", budget, width);
    }

    @Override
    public boolean guided() {
        return true;
    }

    @Override
    public boolean readsSteps() {
        return ahead.steps() == 0;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.steps(n, Math.min(steps, iterations)).times(1 + ahead.steps());
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        int size = growth.budget().n() / width;
        var ended = new ArrayList<Thought>();
        var children = growth.grow(root, growth.budget().n());
        for (int step = 1; ; step++) {
            var judged = ahead.judge(growth.merge(children), growth);
            var beam = judged.ranking().highest(judged.thoughts(), size - ended.size());
            growth.drop(Ranking.without(judged.thoughts(), beam), "pruned: others score higher");
            beam.stream().filter(thought -> !thought.open()).forEach(ended::add);
            var open = beam.stream().filter(Thought::open).toList();
            if (open.isEmpty() || step == iterations) {
                growth.drop(open, "no iteration left");
                ended.addAll(open);
                return List.copyOf(ended);
            }
            children = growth.growEach(open, width);
            if (children.isEmpty()) {
                ended.addAll(open);
                return List.copyOf(ended);
            }
        }
    }
}
