package dev.slingshot.harness.tag;

import dev.slingshot.strategies.topology.Topology;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The share of right responses to one question, by topology.
public record TopoLabels(double chain, double tree, double graph) {

    public TopoLabels {
        for (double label : List.of(chain, tree, graph)) {
            if (!(label >= 0 && label <= 1)) {
                throw new IllegalArgumentException(
                        "a topo label lies in [0, 1], got %s".formatted(label));
            }
        }
    }

    /// The label of each topology by a rule.
    public static TopoLabels by(ToDoubleFunction<Topology> of) {
        return new TopoLabels(
                of.applyAsDouble(Topology.CHAIN),
                of.applyAsDouble(Topology.TREE),
                of.applyAsDouble(Topology.GRAPH));
    }

    public double of(Topology topology) {
        return switch (topology) {
            case CHAIN -> chain;
            case TREE -> tree;
            case GRAPH -> graph;
        };
    }
}
