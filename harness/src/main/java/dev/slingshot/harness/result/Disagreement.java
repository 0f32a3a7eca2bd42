package dev.slingshot.harness.result;

import java.util.List;

/// Where two ways of grading part on the same recorded candidates, by data set.
///
/// @param candidates judged by both
/// @param bothRight and `onlyFirst`, `onlySecond`: how many each called right
/// @param flips the first of those on which they part, in the run's order
public record Disagreement(
        String dataset,
        int candidates,
        int bothRight,
        int onlyFirst,
        int onlySecond,
        List<Flip> flips) {

    public Disagreement {
        flips = List.copyOf(flips);
    }

    /// A candidate that one way calls right and the other does not.
    ///
    /// @param problem its key over all data sets
    /// @param place of the candidate in its trial's trace
    public record Flip(String problem, String place, String reference, Said first, Said second) {}
}
