package org.example.firststep;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.search.Knobs;
import dev.slingshot.strategies.search.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws N first steps, and writes only the best few of them to their end: a good start may be half
/// of the way, and costs a fraction of it.
///
/// @param kept how many first steps are followed
record FirstStep(int kept, Aggregation pruning) implements Search {

    static final List<Option> OPTIONS =
            List.of(Option.whole("kept", 1, 2, "how many first steps are written to their end"));

    static FirstStep from(Knobs knobs) {
        return new FirstStep(knobs.whole("kept"), knobs.pruning());
    }

    @Override
    public void check(Budget budget) {
        require(
                budget.n() >= kept,
                "first-step keeps %d of N first steps, but N is %d; raise N or lower `kept`",
                kept,
                budget.n());
    }

    @Override
    public boolean guided() {
        return true;
    }

    @Override
    public Effort effort(int n, double steps) {
        return new Effort(n + kept, n / steps + kept, true);
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var starts = growth.score(growth.merge(growth.grow(root, growth.budget().n())));
        var ranked =
                starts.stream()
                        .sorted(
                                Comparator.<Thought>comparingDouble(start -> start.score(pruning))
                                        .reversed())
                        .toList();
        int end = Math.min(kept, ranked.size());
        growth.drop(ranked.subList(end, ranked.size()), "pruned: others begin better");
        return written(ranked.subList(0, end), growth);
    }

    /// The ends of those that are open, at the places of their beginnings.
    private static List<Thought> written(List<Thought> starts, Growth growth) {
        var open = starts.stream().filter(Thought::open).toList();
        var ends = growth.completeEach(open, 1);
        var candidates = new ArrayList<Thought>();
        int next = 0;
        for (Thought start : starts) {
            boolean grew = start.open() && next < ends.size();
            candidates.add(grew ? ends.get(next++) : start);
        }
        return candidates;
    }
}
