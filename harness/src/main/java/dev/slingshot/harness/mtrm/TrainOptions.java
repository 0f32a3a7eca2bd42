package dev.slingshot.harness.mtrm;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.tag.Split;
import java.util.Optional;

/// What a training may choose.
///
/// @param split whose questions are taught; absent for the training ones where the file has any,
///   else all
/// @param all whether all are taught, whatever their split
/// @param folds questions are dealt into
/// @param seed deals them
/// @param policy whose responses are taught, where the file has several
public record TrainOptions(
        Optional<Split> split, boolean all, int folds, long seed, String policy) {
    public static final TrainOptions USUAL = new TrainOptions(Optional.empty(), false, 5, 1, "");

    /// Below this nothing that is learned means anything.
    static final int FEWEST_QUESTIONS = 20;

    public TrainOptions {
        require(folds >= 3, "cross-validation needs at least 3 folds, got %d", folds);
        require(
                folds <= FEWEST_QUESTIONS,
                "at most %d folds, got %d; 5 is usual",
                FEWEST_QUESTIONS,
                folds);
    }
}
