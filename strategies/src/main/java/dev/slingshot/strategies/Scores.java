package dev.slingshot.strategies;

import static dev.slingshot.strategies.Requirement.require;

import java.util.List;

/// What a verifier gave for one path.
///
/// @param steps one score in [0, 1] for each step that was asked about, in order; one in all from
///   an outcome verifier
/// @param usage what the calls took
/// @param pathTokens of the prompt that reads the question and all steps: by it each step is
///   charged once, however often its prefix was sent; 0 for a rule
/// @param questionTokens of them those before the first step, which all paths share; 0 where the
///   verifier cannot tell, and then every path is charged for them
public record Scores(List<Double> steps, Usage usage, long pathTokens, long questionTokens) {

    public Scores {
        steps = List.copyOf(steps);
        require(
                questionTokens >= 0 && pathTokens >= questionTokens,
                "impossible token counts: a path of %d, of them %d before the first step",
                pathTokens,
                questionTokens);
        for (double score : steps) {
            if (!(score >= 0 && score <= 1)) {
                throw new EngineException(
                        "a verifier's score must lie in [0, 1], got %s".formatted(score));
            }
        }
    }

    /// Of a rule, which reads no tokens.
    public static Scores free(List<Double> steps) {
        return new Scores(steps, Usage.NONE, 0, 0);
    }
}
