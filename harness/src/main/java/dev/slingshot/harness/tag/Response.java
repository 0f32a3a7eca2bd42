package dev.slingshot.harness.tag;

import dev.slingshot.harness.result.Judgement;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/// One judged response, before the question's labels are known.
///
/// @param index in its trial
/// @param ordinal over all repetitions of the question and topology: even ones are one fold, odd
///   ones the other
record Response(Topology topology, TrialResult trial, int index, int ordinal) {

    static List<Response> of(Topology topology, List<TrialResult> trials) {
        var responses = new ArrayList<Response>();
        for (TrialResult trial : trials) {
            for (int index = 0; index < trial.outcome().candidates().size(); index++) {
                responses.add(new Response(topology, trial, index, responses.size()));
            }
        }
        return responses;
    }

    int fold() {
        return ordinal % 2;
    }

    Candidate candidate() {
        return trial.outcome().candidates().get(index);
    }

    Judgement judgement() {
        return trial.judgements().get(index);
    }

    boolean right() {
        return judgement().correct();
    }

    /// The call that made it.
    Trace.Node node() {
        return trial.outcome().trace().nodes().stream()
                .filter(node -> node.place().equals(candidate().place()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no thought at " + candidate().place() + " in the trace"));
    }
}
