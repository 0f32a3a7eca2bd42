package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One search on one problem with one seed, judged.
///
/// @param cell id of one of {@link RunResult#cells()}
/// @param judgements one per candidate, in the outcome's order
/// @param chosen by selection label: the index of the chosen candidate, or -1 where nothing could
///   be chosen
public record TrialResult(
        String cell,
        Problem problem,
        int seed,
        Outcome outcome,
        List<Judgement> judgements,
        Map<String, Integer> chosen) {

    public TrialResult {
        judgements = List.copyOf(judgements);
        chosen = java.util.Collections.unmodifiableMap(new TreeMap<>(chosen));
    }

    /// The trial as it was when its first candidates were there.
    TrialResult first(int candidates) {
        if (candidates >= judgements.size()) {
            return this;
        }
        return new TrialResult(
                cell,
                problem,
                seed,
                new Outcome(
                        outcome.candidates().subList(0, candidates),
                        outcome.trace(),
                        outcome.policy(),
                        outcome.verifier(),
                        outcome.verifierQuestionTokens(),
                        outcome.verifierCalls(),
                        outcome.rounds()),
                judgements.subList(0, candidates),
                chosen);
    }

    /// Whether this selection chose a right answer; ties were decided for the first.
    public boolean right(String selection) {
        int candidate = chosen.getOrDefault(selection, -1);
        return candidate >= 0 && judgements.get(candidate).correct();
    }

    /// What is known of it once its texts are let go.
    public Glance glance() {
        var right = new HashMap<String, Boolean>();
        chosen.keySet().forEach(selection -> right.put(selection, right(selection)));
        return new Glance(
                cell, problem, seed, judgements.stream().anyMatch(Judgement::correct), right);
    }
}
