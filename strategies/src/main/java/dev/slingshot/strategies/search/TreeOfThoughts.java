package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tree of thoughts, breadth first (Yao et al. 2023, arXiv:2305.10601, algorithm 1): each round
/// makes N thoughts after the b that were kept, sampled or proposed, and the policy itself judges
/// which b are kept, by values or votes. After the last round what is open is completed. The
/// candidates stand with the best judged first. Departs from it: a thought is one step of a
/// solution, whatever the task; equal thoughts merge; a finished path keeps its place among the b.
///
/// @param keep b
/// @param depth rounds at most
record TreeOfThoughts(boolean proposes, Judging judging, int keep, int depth) implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    Option.whole("keep", 1, 2, "b: thoughts kept after each round"),
                    Option.whole("depth", 1, 4, "rounds at most"),
                    Option.word("thoughts", "how they are made", "sample", "propose"),
                    Option.word("judge", "how the policy judges them", "value", "vote"),
                    Option.whole("judgements", 1, 3, "values of a thought, or votes"));

    static TreeOfThoughts from(Knobs knobs) {
        return new TreeOfThoughts(
                knobs.word("thoughts").equals("propose"),
                judging(knobs),
                knobs.whole("keep"),
                knobs.whole("depth"));
    }

    static Judging judging(Knobs knobs) {
        return Judging.of(
                Judging.Way.valueOf(knobs.word("judge").toUpperCase(Locale.ROOT)),
                knobs.whole("judgements"));
    }

    @Override
    public void check(Budget budget) {
        require(
                budget.n() >= keep && budget.n() % keep == 0,
                "a tree of thoughts makes N/b thoughts after each of the b kept: N must be a multiple of keep, got N=%d, keep=%d",
                budget.n(),
                keep);
    }

    @Override
    public boolean guided() {
        return false;
    }

    @Override
    public Effort effort(int n, double steps) {
        double rounds = Math.min(depth, steps);
        double judged =
                judging.way() == Judging.Way.VALUE ? (double) n * judging.asked() : judging.asked();
        return new Effort(rounds * (n + judged) + keep, n + judged + keep, true);
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var worth = new HashMap<Thought, Double>();
        var ended = new ArrayList<Thought>();
        var kept = List.of(root);
        for (int round = 0; round < depth && !kept.isEmpty(); round++) {
            int each = growth.budget().n() / (round == 0 ? 1 : keep);
            var next = growth.merge(next(kept, each, growth));
            judge(next, growth, worth);
            var best = best(next, worth, keep - ended.size());
            growth.drop(Ranking.without(next, best), "not kept: others are judged better");
            best.stream().filter(thought -> !thought.open()).forEach(ended::add);
            var open = best.stream().filter(Thought::open).toList();
            kept = open.isEmpty() && next.isEmpty() && round > 0 ? kept : open;
            if (next.isEmpty()) {
                break;
            }
        }
        for (Thought leaf : kept) {
            for (Thought whole : growth.complete(leaf, 1)) {
                worth.put(whole, worth.getOrDefault(leaf, 0.0));
                ended.add(whole);
            }
        }
        return best(ended, worth, ended.size());
    }

    private List<Thought> next(List<Thought> parents, int each, Growth growth) {
        return proposes
                ? Proposing.usual().after(parents, each, growth)
                : growth.growEach(parents, each);
    }

    private void judge(List<Thought> thoughts, Growth growth, Map<Thought, Double> worth) {
        var judged = judging.judge(thoughts, growth);
        for (int i = 0; i < thoughts.size(); i++) {
            worth.put(thoughts.get(i), judged.get(i));
        }
    }

    /// Finished ones first where they are worth the same, then in the order they came.
    static List<Thought> best(List<Thought> thoughts, Map<Thought, Double> worth, int count) {
        return thoughts.stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (Thought thought) -> worth.getOrDefault(thought, 0.0))
                                .reversed()
                                .thenComparing(thought -> !thought.finished()))
                .limit(Math.max(0, count))
                .toList();
    }
}
