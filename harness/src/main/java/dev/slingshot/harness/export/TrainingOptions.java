package dev.slingshot.harness.export;

import static dev.slingshot.strategies.Requirement.require;

import java.util.OptionalInt;

/// What a training set may choose.
///
/// @param seed of every draw: which responses of many, which of tied topologies, which questions
///   are held out
/// @param perQuestion rows of one question at most; all where empty
/// @param leastTokens and `mostTokens` that a response was generated with
/// @param complying whether only responses count that have the shape that was asked for
/// @param heldOut share of the training questions that is kept for evaluation
/// @param balanced whether all topologies get as many rows as the rarest has
/// @param topShare of a question's responses that stays where a reward model has scored them
/// @param dropOverlap whether a training question that a test set has too is left out; else it is
///   an error
public record TrainingOptions(
        long seed,
        OptionalInt perQuestion,
        long leastTokens,
        long mostTokens,
        boolean complying,
        double heldOut,
        boolean balanced,
        double topShare,
        boolean dropOverlap) {
    /// With the question and a chat template this fits the recipes' 4096 tokens.
    public static final long MOST_TOKENS = 3072;

    public TrainingOptions {
        require(
                perQuestion.orElse(1) >= 1,
                "--per-question must be at least 1, got %d",
                perQuestion.orElse(1));
        require(
                0 <= leastTokens && leastTokens <= mostTokens,
                "--min-tokens must be between 0 and --max-tokens, got %d and %d",
                leastTokens,
                mostTokens);
        require(
                0 <= heldOut && heldOut < 1,
                "--held-out is a share from 0 to below 1, got %s",
                heldOut);
        require(0 < topShare && topShare <= 1, "--top is a share over 0, got %s", topShare);
    }

    /// What a kind of set does where nobody says otherwise.
    public static TrainingOptions usual(TrainingKind kind) {
        boolean tuning = kind == TrainingKind.SFT;
        return new TrainingOptions(
                0, kind.perQuestion(), 1, MOST_TOKENS, tuning, .1, tuning, .5, false);
    }
}
