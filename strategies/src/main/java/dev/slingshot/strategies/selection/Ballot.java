package dev.slingshot.strategies.selection;

/// One candidate that may vote: finished, with a readable answer.
///
/// @param candidate its index among the search's candidates
/// @param answerClass equal for equivalent answers
/// @param score aggregated over its steps, in [0, 1]; 0 where nobody scored
public record Ballot(int candidate, int answerClass, double score) {}
