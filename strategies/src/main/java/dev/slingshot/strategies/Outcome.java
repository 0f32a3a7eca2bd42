package dev.slingshot.strategies;

import java.util.List;

/// What a search made of one question: the hand-over to selection, grading and reports.
///
/// @param candidates in the search's order
/// @param verifier tokens and calls the verifier cost, each (prefix, step) once
/// @param rounds sequential rounds of model calls
public record Outcome(
        List<Candidate> candidates,
        Trace trace,
        Usage policy,
        Usage verifier,
        int verifierCalls,
        int rounds) {

    public Outcome {
        candidates = List.copyOf(candidates);
    }
}
