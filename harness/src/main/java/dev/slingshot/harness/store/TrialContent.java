package dev.slingshot.harness.store;

import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An outcome as it is kept: candidates by their place alone, since their text is their path's.
record TrialContent(
        List<Leaf> candidates,
        Trace trace,
        Usage policy,
        Usage verifier,
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
                outcome.verifierCalls(),
                outcome.rounds());
    }

    Outcome outcome() {
        var nodes =
                trace.nodes().stream()
                        .collect(Collectors.toMap(Trace.Node::place, Function.identity()));
        return new Outcome(
                candidates.stream().map(leaf -> candidate(leaf, nodes)).toList(),
                trace,
                policy,
                verifier,
                verifierCalls,
                rounds);
    }

    private static Candidate candidate(Leaf leaf, Map<String, Trace.Node> nodes) {
        var text = new StringBuilder();
        for (var at = Optional.ofNullable(nodes.get(leaf.place()));
                at.isPresent();
                at = Optional.ofNullable(nodes.get(at.get().parents().getFirst()))) {
            text.insert(0, at.get().text());
        }
        return new Candidate(
                leaf.place(),
                text.toString(),
                leaf.state(),
                Steps.of(text.toString()),
                leaf.scores());
    }
}
