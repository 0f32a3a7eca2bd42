package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.List;

/// Diverse verifier tree search (Beeching, Tunstall, Rush 2024, "Scaling test-time compute with
/// open models"): N/M independent subtrees, in each of which the best of M children is followed.
/// The candidate of a subtree is its best finished path; with `output: last` its M last children
/// are candidates, as published. Departs from it: equal children merge, and a finished child ends
/// its subtree only if it scores highest.
record DiverseTreeSearch(int width, int iterations, Lookahead ahead, boolean last)
        implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    TreeOptions.WIDTH,
                    TreeOptions.ITERATIONS,
                    TreeOptions.LOOKAHEAD,
                    Option.word(
                            "output",
                            "candidates of a subtree: its best finished path, or its M last ones",
                            "best",
                            "last"));

    static DiverseTreeSearch from(Knobs knobs) {
        return new DiverseTreeSearch(
                knobs.whole("width"),
                knobs.whole("iterations"),
                new Lookahead(knobs.whole("lookahead"), knobs.pruning()),
                knobs.word("output").equals("last"));
    }

    @Override
    public void check(Budget budget) {
        TreeOptions.requireMultiple("DVTS grows N/M subtrees", budget, width);
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
    public Parts parts() {
        return last ? Parts.WHOLE : Parts.SUBTREES;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.steps(n, Math.min(steps, iterations)).times(1 + ahead.steps());
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var first = growth.grow(root, growth.budget().n());
        return growth.parallel(subtrees(first), this::descend).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<List<Thought>> subtrees(List<Thought> children) {
        var subtrees = new ArrayList<List<Thought>>();
        for (int i = 0; i < children.size(); i += width) {
            subtrees.add(children.subList(i, Math.min(i + width, children.size())));
        }
        return subtrees;
    }

    private List<Thought> descend(List<Thought> first, Growth growth) {
        var own = Ranking.by(ahead.pruning());
        var finished = new ArrayList<Thought>();
        var children = first;
        for (int step = 1; ; step++) {
            var judged = ahead.judge(growth.merge(children), growth);
            judged.thoughts().stream().filter(Thought::finished).forEach(finished::add);
            var best = judged.ranking().best(judged.thoughts());
            children = step < iterations ? growth.grow(best, width) : List.of();
            if (children.isEmpty() && last) {
                return judged.thoughts();
            }
            growth.drop(
                    Ranking.without(judged.thoughts(), List.of(best)),
                    "pruned: a sibling scores higher");
            if (children.isEmpty()) {
                return List.of(finished.isEmpty() ? best : own.best(finished));
            }
        }
    }
}
