package dev.slingshot.harness.result;

import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a run set out to do, as its folder keeps it: with the store beside it a run can be judged
/// again without its suite, its data sets, its models or a network.
///
/// @param simulated whether any engine was simulated
/// @param exactness what can be reproduced, in a sentence
/// @param profile of the grader
/// @param environment observed, not decisive: name -> value lines
/// @param models by the names that rows use
/// @param lock the lock file's canonical JSON, secrets redacted
/// @param derived strategies that are put together from the cells' rows
/// @param problems by data set label, in order
public record Manifest(
        String id,
        String suite,
        String title,
        String description,
        boolean simulated,
        String exactness,
        String profile,
        String lock,
        List<String> environment,
        List<DatasetCard> datasets,
        List<ModelCard> models,
        List<VerifierCard> verifiers,
        List<CellRows> cells,
        List<Pairing> pairings,
        List<Derived> derived,
        Map<String, List<Problem>> problems) {

    public Manifest {
        environment = List.copyOf(environment);
        datasets = List.copyOf(datasets);
        models = List.copyOf(models);
        verifiers = List.copyOf(verifiers);
        cells = List.copyOf(cells);
        pairings = List.copyOf(pairings);
        derived = List.copyOf(derived);
        problems = java.util.Collections.unmodifiableMap(new TreeMap<>(problems));
    }

    public Manifest withEnvironment(List<String> observed) {
        return new Manifest(
                id,
                suite,
                title,
                description,
                simulated,
                exactness,
                profile,
                lock,
                observed,
                datasets,
                models,
                verifiers,
                cells,
                pairings,
                derived,
                problems);
    }
}
