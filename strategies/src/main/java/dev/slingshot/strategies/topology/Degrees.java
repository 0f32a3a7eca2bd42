package dev.slingshot.strategies.topology;

import static dev.slingshot.strategies.Requirement.require;

/// The degrees of freedom of one sample: what its prompt asks for.
///
/// @param depth levels of thoughts at most
/// @param children of a thought: 1 in a chain
/// @param neighbours earlier thoughts that a thought combines: 0 in a chain or a tree
public record Degrees(int depth, int children, int neighbours) {

    public Degrees {
        require(depth >= 1, "a depth must be at least 1, got %d", depth);
        require(children >= 1, "a thought needs at least 1 child, got %d", children);
        require(neighbours >= 0, "neighbours must not be negative, got %d", neighbours);
    }
}
