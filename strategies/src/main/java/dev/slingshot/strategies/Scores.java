package dev.slingshot.strategies;

import static dev.slingshot.strategies.Requirement.require;

import java.util.List;

/// One score per step in [0, 1], in order, and what they cost.
public record Scores(List<Double> steps, Usage usage) {

    public Scores {
        steps = List.copyOf(steps);
        for (double score : steps) {
            require(
                    score >= 0 && score <= 1,
                    "a verifier's score must lie in [0, 1], got %s",
                    score);
        }
    }
}
