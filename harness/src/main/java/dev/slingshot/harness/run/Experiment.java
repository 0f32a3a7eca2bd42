package dev.slingshot.harness.run;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.store.Key;
import dev.slingshot.harness.store.TrialKey;
import dev.slingshot.harness.suite.Stage;
import dev.slingshot.strategies.Assignment;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cell with all it needs to run: one search of one policy on one data set.
///
/// @param part how much of each trial is done: a pool may be drawn in one go and scored in another
/// @param verifier scores the candidates and, where the search is guided, its steps
/// @param settled whether all is known that decides a trial, so that it can be looked up: a
///   verifier whose engine was never open is not
/// @param problems in the data set's order
/// @param seeds of the repetitions
public record Experiment(
        Cell cell,
        Stage.Part part,
        Search search,
        PromptTemplate prompt,
        Policy policy,
        Optional<Verifier> verifier,
        boolean settled,
        Sampling sampling,
        Budget budget,
        Confidence.Wanted wanted,
        List<Problem> problems,
        List<Integer> seeds) {

    public Experiment {
        problems = List.copyOf(problems);
        seeds = List.copyOf(seeds);
    }

    Assignment assignment(Problem problem, int seed, Together together) {
        return new Assignment(
                problem.question(),
                prompt,
                policy,
                part == Stage.Part.DRAW ? Optional.empty() : verifier,
                sampling,
                budget,
                seed,
                wanted,
                together);
    }

    /// The trial's key: everything that decides its outcome.
    TrialKey key(Problem problem, int seed) {
        Map<String, Object> definition =
                Map.of(
                        "policy", identity(policy.model()),
                        "verifier",
                                verifier.map(Verifier::card)
                                        .map(Experiment::identity)
                                        .orElse(Map.of()),
                        "prompt", List.of(prompt.name(), prompt.sha256()),
                        "search", search.toString(),
                        "sampling", sampling,
                        "budget", budget,
                        "problem", problem.question(),
                        "seed", seed);
        return new TrialKey(cell.id(), problem.question().key(), seed, Key.of(definition));
    }

    private static Map<String, Object> identity(ModelCard model) {
        return Map.of("name", model.name(), "engine", model.engine(), "identity", model.identity());
    }

    private static Map<String, Object> identity(VerifierCard card) {
        return Map.of("name", card.name(), "model", identity(card.model()));
    }
}
