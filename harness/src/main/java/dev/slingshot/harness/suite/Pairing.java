package dev.slingshot.harness.suite;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.result.Derived;
import dev.slingshot.harness.result.Fitting;
import dev.slingshot.harness.result.RowKey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the rows of a pairing.
record Pairing(PairingSpec spec, List<PlannedCell> cells, List<Derived> derived) {

    List<PlannedPairing> planned() {
        var challengers = rows(spec.challenger());
        require(
                !challengers.isEmpty(),
                "pairing \"%s\": no row of the matrix fits the challenger %s",
                spec.name(),
                spec.challenger());
        return challengers.stream()
                .collect(
                        Collectors.groupingBy(
                                Pairing::where, java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::pair)
                .toList();
    }

    private PlannedPairing pair(List<RowKey> challengers) {
        RowKey challenger = single("challenger", challengers);
        var pattern =
                spec.match() == PairingSpec.Match.N
                        ? spec.baseline().withN(challenger.n())
                        : spec.baseline();
        var baselines =
                rows(pattern).stream()
                        .filter(key -> where(key).equals(where(challenger)))
                        .filter(key -> !key.equals(challenger))
                        .toList();
        require(
                !baselines.isEmpty(),
                "pairing \"%s\": no row of the matrix fits the baseline %s on %s",
                spec.name(),
                pattern,
                challenger.dataset());
        return new PlannedPairing(spec.name(), spec.match(), challenger, curve(baselines));
    }

    /// One row, or a whole curve where the nearest is to be taken.
    private List<RowKey> curve(List<RowKey> baselines) {
        return switch (spec.match()) {
            case NONE, N -> List.of(single("baseline", baselines));
            case FLOPS, TOKENS -> {
                single("baseline", baselines.stream().map(RowKey::series).distinct().toList());
                yield baselines;
            }
        };
    }

    private RowKey single(String side, List<RowKey> rows) {
        require(
                rows.size() == 1,
                "pairing \"%s\": %d rows fit the %s, such as %s and %s; say which by policy,"
                        + " verifier, strategy, selection, aggregation or n",
                spec.name(),
                rows.size(),
                side,
                describe(rows.getFirst()),
                describe(rows.getLast()));
        return rows.getFirst();
    }

    private List<RowKey> rows(RowPattern pattern) {
        var recorded =
                cells.stream()
                        .flatMap(cell ->
                                cell.rows().stream()
                                        .map(PlannedRow::key)
                                        .filter(key ->
                                                pattern.fits(
                                                        cell.names(),
                                                        cell.topology().label(),
                                                        key)));
        var made =
                derived.stream()
                        .flatMap(each -> each.rows().stream())
                        .filter(key -> pattern.fits(List.of(key.search()), "", key))
                        .filter(key ->
                                pattern.aggregation().isPresent()
                                        || key.aggregation().equals(Fitting.CROSS_FITTED.label()));
        return Stream.concat(recorded, made).toList();
    }

    private static String describe(RowKey key) {
        return "{policy: %s, verifier: %s, strategy: %s, selection: %s, aggregation: %s, n: %d}"
                .formatted(
                        key.policy(),
                        key.verifier().isEmpty() ? Matrix.NO_VERIFIER : key.verifier(),
                        key.search(),
                        key.selection(),
                        key.aggregation(),
                        key.n());
    }

    private static List<String> where(RowKey key) {
        return List.of(key.dataset(), key.prompt());
    }
}
