package dev.slingshot.harness.store;

import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import java.util.List;
import java.util.Optional;

/// An outcome as it is kept: candidates by their place alone, since their text is their path's.
record TrialContent(
        List<Leaf> candidates,
        Trace trace,
        Usage policy,
        Usage verifier,
        long verifierQuestionTokens,
        int verifierCalls,
        int rounds) {

    /// Where a candidate ends in the trace.
    record Leaf(String place, Thought.State state, Optional<List<Double>> scores) {}

    static TrialContent of(Outcome outcome) {
        return new TrialContent(
                outcome.candidates().stream()
                        .map(each -> new Leaf(each.place(), each.state(), each.scores()))
                        .toList(),
                outcome.trace(),
                outcome.policy(),
                outcome.verifier(),
                outcome.verifierQuestionTokens(),
                outcome.verifierCalls(),
                outcome.rounds());
    }

    Outcome outcome() {
        var nodes = trace.byPlace();
        return new Outcome(
                candidates.stream()
                        .map(leaf ->
                                Trace.candidate(nodes, leaf.place(), leaf.state(), leaf.scores()))
                        .toList(),
                trace,
                policy,
                verifier,
                verifierQuestionTokens,
                verifierCalls,
                rounds);
    }
}
