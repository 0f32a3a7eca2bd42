package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Thought;
import java.util.List;

/// A thought in a Monte Carlo tree: its visits and the values booked on it.
final class VisitedNode {
    private final Thought thought;
    private final double first;
    private List<VisitedNode> children = List.of();
    private boolean expanded;
    private boolean ended;
    private int visits;
    private double values;

    /// @param first its value before any simulation came through
    VisitedNode(Thought thought, double first) {
        this.thought = thought;
        this.first = first;
    }

    Thought thought() {
        return thought;
    }

    List<VisitedNode> children() {
        return children;
    }

    /// Whether a simulation may grow it: it is open and nobody did.
    boolean growable() {
        return thought.open() && !expanded;
    }

    void expand(List<VisitedNode> grown) {
        expanded = true;
        children = List.copyOf(grown);
    }

    void visit() {
        visits++;
    }

    void book(double value) {
        values += value;
    }

    void close() {
        ended = true;
    }

    /// Whether every way through it was taken to its end.
    boolean closed() {
        return ended || (!children.isEmpty() && children.stream().allMatch(VisitedNode::closed));
    }

    int visits() {
        return visits;
    }

    /// The mean of what was booked; the verifier's word where nothing was.
    double value() {
        return visits == 0 ? first : values / visits;
    }
}
