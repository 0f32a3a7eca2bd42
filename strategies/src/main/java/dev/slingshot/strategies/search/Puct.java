package dev.slingshot.strategies.search;

import java.util.Comparator;
import java.util.Optional;

/// Which child to visit next: its value and a bonus for those visited little (Silver et al. 2017,
/// arXiv:1712.01815), with a uniform prior.
///
/// @param base and `init`: the exploration rate is ln((1 + visits + base) / base) + init
record Puct(double base, double init) {

    /// The open child with the highest bound, the first of equal ones; empty where there is none.
    Optional<VisitedNode> choice(VisitedNode parent) {
        return parent.children().stream()
                .filter(child -> !child.closed())
                .max(
                        Comparator.comparingDouble((VisitedNode child) -> bound(parent, child))
                                .thenComparing(
                                        Comparator.comparingInt((VisitedNode child) ->
                                                        parent.children().indexOf(child))
                                                .reversed()));
    }

    private double bound(VisitedNode parent, VisitedNode child) {
        int visits = parent.children().stream().mapToInt(VisitedNode::visits).sum();
        double rate = Math.log((1 + visits + base) / base) + init;
        double prior = 1.0 / parent.children().size();
        return child.value() + rate * prior * Math.sqrt(visits) / (1 + child.visits());
    }
}
