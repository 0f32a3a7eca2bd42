package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Comparison;
import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.stats.Difference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the difference panel compares with: the baseline most of the suite's pairings share, or
/// each policy's own greedy answer where no pairing makes a curve.
///
/// @param label its name
/// @param differences by challenger; empty where rows bring their own difference to greedy
record Baseline(String label, Map<RowKey, Difference> differences) {
    private static final int CURVE = 3;

    static Baseline of(Reading reading, String dataset) {
        var byBaseline = new LinkedHashMap<RowKey, Map<RowKey, Difference>>();
        for (Comparison comparison : reading.run().comparisons()) {
            if (comparison.challenger().dataset().equals(dataset)) {
                byBaseline
                        .computeIfAbsent(comparison.baseline(), _ -> new LinkedHashMap<>())
                        .put(comparison.challenger(), comparison.difference());
            }
        }
        return byBaseline.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= CURVE)
                .reduce((a, b) -> b.getValue().size() > a.getValue().size() ? b : a)
                .map(entry -> new Baseline(reading.names().full(entry.getKey()), entry.getValue()))
                .orElseGet(() -> own(reading, dataset));
    }

    private static Baseline own(Reading reading, String dataset) {
        List<String> policies =
                reading.rows(dataset).stream().map(row -> row.key().policy()).distinct().toList();
        return new Baseline(
                policies.size() == 1
                        ? policies.getFirst() + " greedy"
                        : "the same model's greedy answer",
                Map.of());
    }

    Optional<Difference> difference(Row row) {
        return differences.isEmpty()
                ? row.toGreedy()
                : Optional.ofNullable(differences.get(row.key()));
    }
}
