package dev.slingshot.strategies;

import java.util.List;
import java.util.Optional;

/// All that happened in one search: its graph of thoughts, in the order of their places.
public record Trace(List<Node> nodes) {

    public Trace {
        nodes = List.copyOf(nodes);
    }

    /// One thought as it ended.
    ///
    /// @param place child indices from the root such as `0.2.1`
    /// @param parents places; the root's is the empty text
    /// @param round the sequential round of model calls that made it, from 1
    /// @param scores of the path's steps, where a verifier was asked
    /// @param dropped why it was not followed, where it was not
    public record Node(
            String place,
            List<String> parents,
            int round,
            String text,
            Thought.State state,
            Finish finish,
            Usage usage,
            Optional<List<Double>> scores,
            Optional<String> dropped) {

        public Node {
            parents = List.copyOf(parents);
            scores = scores.map(List::copyOf);
        }
    }
}
