package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Monte Carlo tree search with a verifier's score as value (Wang et al. 2024, OpenR,
/// arXiv:2410.09671; PUCT as in Silver et al. 2017, arXiv:1712.01815): each of N simulations goes
/// down from the root to an answer's end by value and visits, growing M children wherever it comes
/// first, and books the answer's value on its path. Departs from them: simulations run in batches
/// of a fixed size, kept apart by virtual losses, so that the result does not depend on who answers
/// first; the prior is uniform; a path that has ended is not taken twice, so that N simulations
/// give N different candidates.
record MonteCarloTreeSearch(int width, int iterations, int batch, Puct puct, Aggregation pruning)
        implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    TreeOptions.WIDTH,
                    TreeOptions.ITERATIONS,
                    Option.whole("batch", 1, 4, "simulations at the same time"),
                    Option.real(
                            "c_base", 1, Double.MAX_VALUE, 19652, "how visits raise exploration"),
                    Option.real("c_init", 0, Double.MAX_VALUE, 1.25, "exploration to begin with"));

    static MonteCarloTreeSearch from(Knobs knobs) {
        return new MonteCarloTreeSearch(
                knobs.whole("width"),
                knobs.whole("iterations"),
                knobs.whole("batch"),
                new Puct(knobs.real("c_base"), knobs.real("c_init")),
                knobs.pruning());
    }

    @Override
    public boolean guided() {
        return true;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.steps((double) n * width, Math.min(steps, iterations));
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var top = new VisitedNode(root, 0);
        var ends = new ArrayList<Thought>();
        int simulations = growth.budget().n();
        while (ends.size() < simulations && !top.closed()) {
            int size = Math.min(batch, simulations - ends.size());
            if (!simulate(top, size, ends, growth)) {
                break;
            }
        }
        return List.copyOf(ends);
    }

    /// A batch of simulations; whether any of them came to an end.
    private boolean simulate(VisitedNode top, int size, List<Thought> ends, Growth growth) {
        var paths = new ArrayList<List<VisitedNode>>();
        for (int i = 0; i < size; i++) {
            paths.add(new ArrayList<>(List.of(top)));
        }
        for (int depth = 0; depth < iterations; depth++) {
            expand(paths, growth);
            paths.forEach(this::goDown);
        }
        int before = ends.size();
        for (var path : paths) {
            var end = path.getLast();
            if (end == top) {
                continue;
            }
            if (!end.closed()) {
                end.close();
                ends.add(end.thought());
            }
            path.forEach(node -> node.book(end.thought().score(pruning)));
        }
        return ends.size() > before;
    }

    private void expand(List<List<VisitedNode>> paths, Growth growth) {
        var leaves = new LinkedHashSet<VisitedNode>();
        paths.stream().map(List::getLast).filter(VisitedNode::growable).forEach(leaves::add);
        var thoughts = leaves.stream().map(VisitedNode::thought).toList();
        var children = growth.score(growth.merge(growth.growEach(thoughts, width)));
        for (VisitedNode leaf : leaves) {
            leaf.expand(
                    children.stream()
                            .filter(child -> child.parents().getFirst().equals(leaf.thought()))
                            .map(child -> new VisitedNode(child, child.score(pruning)))
                            .toList());
        }
    }

    /// One step further, where there is one that no simulation has ended; the visit counts at once,
    /// as a loss until a value is booked.
    private void goDown(List<VisitedNode> path) {
        var from = path.getLast();
        puct.choice(from)
                .ifPresent(child -> {
                    child.visit();
                    path.add(child);
                });
    }
}
