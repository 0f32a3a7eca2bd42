package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Ask;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.prompt.Turns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Graph of thoughts (Besta et al. 2023, arXiv:2308.09687): a fixed graph of operations. Generate N
/// solutions, score them, keep the best, aggregate those into one several times, refine each
/// aggregate, score what is new, and give all that is left with the best judged first. Departs from
/// it: the paper writes a graph for each task; this one suits problems with one answer. Its
/// aggregates have several parents in the trace.
///
/// @param keep solutions that are aggregated
/// @param merges aggregates made of them
/// @param refinements of each aggregate, one after the other
record GraphOfThoughts(
        Judging judging, int keep, int merges, int refinements, Turns aggregate, Turns refine)
        implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    Option.whole("keep", 2, 3, "solutions that are aggregated"),
                    Option.whole("merges", 1, 2, "aggregates made of them"),
                    Option.whole("refinements", 0, 1, "refinements of each aggregate"),
                    Option.word("judge", "how the policy judges them", "value", "vote"),
                    Option.whole("judgements", 1, 3, "values of a solution, or votes"));

    static GraphOfThoughts from(Knobs knobs) {
        return new GraphOfThoughts(
                TreeOfThoughts.judging(knobs),
                knobs.whole("keep"),
                knobs.whole("merges"),
                knobs.whole("refinements"),
                Turns.shipped("got-aggregate@1"),
                Turns.shipped("got-refine@1"));
    }

    @Override
    public void check(Budget budget) {
        require(
                budget.n() >= keep,
                "a graph of thoughts keeps %d of N solutions: N must be at least keep, got N=%d",
                keep,
                budget.n());
    }

    @Override
    public boolean guided() {
        return false;
    }

    @Override
    public Effort effort(int n, double steps) {
        double solutions = n + (double) merges * (1 + refinements);
        double judged =
                judging.way() == Judging.Way.VALUE
                        ? (n + merges) * (double) judging.asked()
                        : 2.0 * judging.asked();
        return new Effort(solutions + judged, solutions + judged / 2, false);
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var worth = new HashMap<Thought, Double>();
        var solutions = growth.complete(root, growth.budget().n());
        var finished = solutions.stream().filter(Thought::finished).toList();
        judge(finished, growth, worth);
        var kept = TreeOfThoughts.best(finished, worth, keep);
        growth.drop(Ranking.without(finished, kept), "not kept: others are judged better");
        if (kept.size() < 2) {
            return kept.isEmpty() ? solutions : kept;
        }
        var made = growth.ask(aggregation(kept, growth), merges);
        for (int i = 0; i < refinements; i++) {
            made = refined(made, growth);
        }
        judge(made.stream().filter(Thought::finished).toList(), growth, worth);
        var all = new ArrayList<>(made);
        all.addAll(kept);
        return TreeOfThoughts.best(all, worth, all.size());
    }

    private Ask aggregation(List<Thought> kept, Growth growth) {
        return new Ask(
                "aggregation",
                kept,
                aggregate.messages(
                        Map.of(
                                "question", growth.question().text(),
                                "count", Integer.toString(kept.size()),
                                "choices", Judging.choices(kept))));
    }

    /// What could not be refined stays as it is.
    private List<Thought> refined(List<Thought> thoughts, Growth growth) {
        var open = thoughts.stream().filter(Thought::finished).toList();
        var asks =
                open.stream()
                        .map(thought ->
                                new Ask(
                                        "refinement",
                                        List.of(thought),
                                        refine.messages(
                                                Map.of(
                                                        "question", growth.question().text(),
                                                        "solution", thought.answerText().strip()))))
                        .toList();
        var result = new ArrayList<>(growth.askEach(asks, 1));
        var replaced = result.stream().map(each -> each.parents().getFirst()).toList();
        growth.drop(replaced, "refined");
        result.addAll(Ranking.without(thoughts, replaced));
        return result;
    }

    private void judge(List<Thought> thoughts, Growth growth, Map<Thought, Double> worth) {
        var judged = judging.judge(thoughts, growth);
        for (int i = 0; i < thoughts.size(); i++) {
            worth.put(thoughts.get(i), judged.get(i));
        }
    }
}
