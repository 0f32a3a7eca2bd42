package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Comparison;
import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.stats.Difference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the difference panel compares each curve with: the baseline most of its pairings share, or
/// the same policy's greedy answer where no curve is paired at two budgets or more.
///
/// @param paired by curve; empty where rows bring their own difference to greedy
record Baseline(Map<RowKey, Paired> paired) {

    /// A curve's baseline with the differences to it by row.
    record Paired(String name, Map<RowKey, Difference> differences) {}

    static Baseline of(Reading reading, String dataset) {
        var found = new LinkedHashMap<List<RowKey>, Paired>();
        for (Comparison each : reading.run().comparisons()) {
            if (each.challenger().dataset().equals(dataset)) {
                found.computeIfAbsent(
                                List.of(each.challenger().series(), each.baseline()),
                                _ ->
                                        new Paired(
                                                reading.names().full(each.baseline()),
                                                new LinkedHashMap<>()))
                        .differences()
                        .put(each.challenger(), each.difference());
            }
        }
        var paired = new LinkedHashMap<RowKey, Paired>();
        found.forEach((key, value) -> {
            if (value.differences().size() > 1) {
                paired.merge(key.getFirst(), value, Baseline::larger);
            }
        });
        return new Baseline(paired);
    }

    /// Every row against its own policy's greedy answer.
    static Baseline greedy() {
        return new Baseline(Map.of());
    }

    private static Paired larger(Paired a, Paired b) {
        return b.differences().size() > a.differences().size() ? b : a;
    }

    Optional<Difference> difference(Row row) {
        if (paired.isEmpty()) {
            return row.toGreedy();
        }
        return Optional.ofNullable(paired.get(row.key().series()))
                .map(each -> each.differences().get(row.key()));
    }

    /// The name of what a curve is compared with.
    String label(RowKey series) {
        var found = paired.get(series);
        return found == null ? series.policy() + " greedy" : found.name();
    }

    /// The name at the end of a curve's differences: what it is compared with where that differs
    /// from curve to curve, else what it is itself.
    String line(RowKey series, Names names) {
        return paired.isEmpty() ? names.line(series) : "against " + label(series);
    }

    /// What these curves are compared with, in words.
    String words(Collection<RowKey> series) {
        var names =
                series.stream()
                        .filter(paired::containsKey)
                        .map(this::label)
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return names.isEmpty() ? "the same model\u2019s greedy answer" : names;
    }
}
