package dev.slingshot.harness.suite;

import dev.slingshot.harness.result.RowKey;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.selection.Selection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows of one point: its selections, each with its aggregations if it reads scores.
record Rows(Point point, String label, Aggregation own, Known known) {

    List<PlannedRow> all() {
        return point.strategy().selections().stream().flatMap(this::rows).toList();
    }

    private Stream<PlannedRow> rows(String name) {
        Selection selection = known.selections().get(name);
        if (!selection.needsScores()) {
            return Stream.of(row(name, Optional.empty()));
        }
        if (!point.verified()) {
            return Stream.empty();
        }
        return point.strategy().aggregations().stream()
                .map(aggregation -> aggregation.orElse(own))
                .distinct()
                .map(aggregation -> row(name, Optional.of(aggregation)));
    }

    private PlannedRow row(String selection, Optional<Aggregation> aggregation) {
        boolean pays = guided() || aggregation.isPresent();
        return new PlannedRow(
                new RowKey(
                        point.dataset().label(),
                        point.prompt(),
                        point.policy(),
                        pays ? point.verifier() : "",
                        label,
                        selection,
                        aggregation.map(Aggregation::label).orElse(""),
                        point.n()),
                aggregation);
    }

    private boolean guided() {
        return known.search(point.strategy(), own).guided();
    }
}
