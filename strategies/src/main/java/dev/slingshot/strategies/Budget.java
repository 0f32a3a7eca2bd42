package dev.slingshot.strategies;

import static dev.slingshot.strategies.Requirement.require;

/// What one search may spend on one question.
///
/// @param n samples a round: samples of a pool, beams of a tree search
/// @param solutionTokens new tokens along one path from the question to its answer
/// @param stepTokens new tokens of one step
/// @param totalTokens new tokens of the whole search, over all paths
public record Budget(int n, int solutionTokens, int stepTokens, long totalTokens) {

    public Budget {
        require(n >= 1, "a budget needs N of at least 1, got %d", n);
        require(
                solutionTokens >= 1,
                "a budget needs at least 1 token a solution, got %d",
                solutionTokens);
        require(stepTokens >= 1, "a budget needs at least 1 token a step, got %d", stepTokens);
        require(totalTokens >= 1, "a budget needs at least 1 token in total, got %d", totalTokens);
    }

    public static Budget of(int n, int solutionTokens) {
        return new Budget(n, solutionTokens, solutionTokens, Long.MAX_VALUE);
    }
}
