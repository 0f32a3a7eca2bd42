package dev.slingshot.harness.result;

import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;

/// A run, judged: everything a report says of it. Its trials are read as they are asked for, until
/// it is closed.
///
/// @param suite the suite's name
/// @param simulated whether any engine was simulated: every page must say so
/// @param exactness what can be reproduced, in a sentence
/// @param lock the lock file's canonical JSON, secrets redacted
/// @param grader version and profile
/// @param profiles what the grader's other profiles would have said, empty where nobody asked
/// @param environment observed, not decisive: CPU, memory, Java, dates; name -> value lines
public record RunResult(
        String id,
        String suite,
        String title,
        String description,
        boolean simulated,
        String exactness,
        String lock,
        String grader,
        List<String> environment,
        List<DatasetCard> datasets,
        List<ModelCard> models,
        List<VerifierCard> verifiers,
        List<Cell> cells,
        List<Row> rows,
        List<Comparison> comparisons,
        Trials trials,
        Totals totals,
        List<ProfileComparison> profiles)
        implements AutoCloseable {

    public RunResult {
        environment = List.copyOf(environment);
        datasets = List.copyOf(datasets);
        models = List.copyOf(models);
        verifiers = List.copyOf(verifiers);
        cells = List.copyOf(cells);
        rows = List.copyOf(rows);
        comparisons = List.copyOf(comparisons);
        profiles = List.copyOf(profiles);
    }

    /// Lets go of what the trials are read from.
    @Override
    public void close() {
        trials.close();
    }
}
