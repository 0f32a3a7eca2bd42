package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tree of thoughts, depth first (Yao et al. 2023, arXiv:2305.10601, algorithm 2): the best judged
/// thought is followed to its end; one that is judged below the threshold is pruned and the search
/// goes back to the next best. It ends with the first answer, or after so many visits, and then
/// completes the best path it saw. Departs from it: one answer is enough.
///
/// @param depth thoughts of a path before it is completed
/// @param visits thoughts gone on from at most
/// @param threshold a thought must be worth more a judgement: between impossible (.001), likely (1)
///   and sure (20)
record DepthFirstThoughts(
        boolean proposes, Judging judging, int depth, int visits, double threshold)
        implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    Option.whole("depth", 1, 4, "thoughts of a path before it is completed"),
                    Option.whole("visits", 1, 12, "thoughts gone on from at most"),
                    Option.real("threshold", 0, 20, .5, "what a thought must be worth"),
                    Option.word("thoughts", "how they are made", "sample", "propose"),
                    Option.whole("judgements", 1, 3, "values of a thought"));

    static DepthFirstThoughts from(Knobs knobs) {
        return new DepthFirstThoughts(
                knobs.word("thoughts").equals("propose"),
                Judging.of(Judging.Way.VALUE, knobs.whole("judgements")),
                knobs.whole("depth"),
                knobs.whole("visits"),
                knobs.real("threshold"));
    }

    @Override
    public void check(Budget budget) {
        require(budget.n() >= 1, "needs N of at least 1, got %d", budget.n());
    }

    @Override
    public boolean guided() {
        return false;
    }

    @Override
    public Effort effort(int n, double steps) {
        double expected = Math.min(visits, Math.min(depth, steps));
        return new Effort(expected * n * (1 + judging.asked()) + 1, n + 1.0, true);
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var worth = new HashMap<Thought, Double>();
        var stack = new ArrayList<>(List.of(root));
        Thought best = root;
        for (int visit = 0; visit < visits && !stack.isEmpty(); visit++) {
            var at = stack.removeLast();
            if (at.depth() > best.depth() || worthMore(at, best, worth)) {
                best = at;
            }
            if (at.finished()) {
                return List.of(at);
            }
            if (at.depth() >= depth) {
                return growth.complete(at, 1);
            }
            stack.addAll(next(at, growth, worth).reversed());
        }
        growth.drop(stack, "no visit left");
        return best.open() ? growth.complete(best, 1) : List.of(best);
    }

    private static boolean worthMore(Thought one, Thought other, Map<Thought, Double> worth) {
        return one.depth() == other.depth()
                && worth.getOrDefault(one, 0.0) > worth.getOrDefault(other, 0.0);
    }

    /// The children that are worth following, best first.
    private List<Thought> next(Thought at, Growth growth, Map<Thought, Double> worth) {
        int n = growth.budget().n();
        var made = proposes ? Proposing.usual().after(List.of(at), n, growth) : growth.grow(at, n);
        var children =
                growth.merge(made).stream()
                        .filter(child -> child.open() || child.finished())
                        .toList();
        var judged = judging.judge(children, growth);
        var followed = new ArrayList<Thought>();
        for (int i = 0; i < children.size(); i++) {
            worth.put(children.get(i), judged.get(i));
            if (judged.get(i) > threshold * judging.asked()) {
                followed.add(children.get(i));
            }
        }
        growth.drop(Ranking.without(children, followed), "pruned: judged below the threshold");
        return TreeOfThoughts.best(followed, worth, followed.size());
    }
}
