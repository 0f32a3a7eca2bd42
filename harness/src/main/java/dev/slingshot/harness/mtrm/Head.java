package dev.slingshot.harness.mtrm;

import dev.slingshot.strategies.topology.Topology;
import java.util.Locale;

/// What one regression of the model predicts, always the chance that a response is right.
public enum Head {
    /// Of a response asked for a chain, from the question alone: the topo label of chains.
    CHAIN,
    /// The same of trees.
    TREE,
    /// The same of graphs.
    GRAPH,
    /// Of a response that is there, from question and response.
    ANSWER,
    /// The same where it is known which topology was asked for, and so whether the response
    /// complies.
    ASKED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The head that predicts a topology's topo label.
    public static Head of(Topology topology) {
        return switch (topology) {
            case CHAIN -> CHAIN;
            case TREE -> TREE;
            case GRAPH -> GRAPH;
        };
    }
}
