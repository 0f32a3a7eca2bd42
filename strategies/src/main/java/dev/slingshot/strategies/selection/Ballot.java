package dev.slingshot.strategies.selection;

/// One candidate that may vote: finished, with a readable answer.
///
/// @param candidate its index among the search's candidates
/// @param last whether no candidate stands behind it
/// @param answerClass equal for equivalent answers
/// @param score what the selection reads: aggregated over its steps, in [0, 1], or a confidence; 0
///   where it reads none
public record Ballot(int candidate, boolean last, int answerClass, double score) {

    /// Of a candidate that others stand behind.
    public Ballot(int candidate, int answerClass, double score) {
        this(candidate, false, answerClass, score);
    }
}
