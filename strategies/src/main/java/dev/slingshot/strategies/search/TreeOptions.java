package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Budget;

/// The options that tree searches share, with the published values (Snell et al. 2024; Beeching et
/// al. 2024).
final class TreeOptions {
    static final Option WIDTH = Option.whole("width", 1, 4, "M: children of each kept path");
    static final Option ITERATIONS = Option.whole("iterations", 1, 40, "steps of a path at most");
    static final Option LOOKAHEAD =
            Option.whole(
                    "lookahead",
                    0,
                    0,
                    "greedy steps beyond a path that decide whether it goes on; with an outcome"
                            + " verifier any number goes to the end");

    private TreeOptions() {}

    /// N below M or no multiple of it would prune nothing or lose beams.
    static void requireMultiple(String what, Budget budget, int width) {
        require(
                budget.n() >= width && budget.n() % width == 0,
                "%s: N must be a multiple of M, got N=%d, M=%d",
                what,
                budget.n(),
                width);
    }
}
