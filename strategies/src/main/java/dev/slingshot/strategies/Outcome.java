package dev.slingshot.strategies;

import java.util.List;

/// What a search made of one question: the hand-over to selection, grading and reports.
///
/// @param candidates in the search's order
/// @param verifier tokens it read and wrote: the question once and each step of a path once
/// @param verifierQuestionTokens those of the question alone
/// @param verifierCalls paths that were scored, equal ones once
/// @param rounds sequential rounds of model calls
public record Outcome(
        List<Candidate> candidates,
        Trace trace,
        Usage policy,
        Usage verifier,
        long verifierQuestionTokens,
        int verifierCalls,
        int rounds) {

    public Outcome {
        candidates = List.copyOf(candidates);
    }
}
