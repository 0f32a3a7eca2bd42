package dev.slingshot.strategies.topology;

import java.util.Locale;

/// The shape that a response has, as far as its text shows it.
///
/// @param nodes thoughts found
/// @param branches thoughts with more than one child
/// @param merges thoughts with more than one parent
/// @param depth thoughts on the longest way from a first one
public record Shape(Kind kind, int nodes, int branches, int merges, int depth) {
    public static final Shape NONE = new Shape(Kind.NONE, 0, 0, 0, 0);

    /// What a shape amounts to.
    public enum Kind {
        /// Each thought after the one before.
        CHAIN,
        /// Some thought has several children, none several parents.
        TREE,
        /// Some thought has several parents.
        GRAPH,
        /// No thoughts can be told apart.
        NONE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Shape {
        if (nodes < 0 || branches < 0 || merges < 0 || depth < 0 || depth > nodes) {
            throw new IllegalArgumentException(
                    "impossible shape: %d nodes, %d branches, %d merges, depth %d"
                            .formatted(nodes, branches, merges, depth));
        }
    }

    /// Whether this is what was asked for.
    public boolean complies(Topology asked) {
        return kind.label().equals(asked.label());
    }
}
