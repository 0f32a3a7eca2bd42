package dev.slingshot.harness.suite;

import dev.slingshot.harness.derive.Bins;
import dev.slingshot.harness.result.Derived;
import dev.slingshot.harness.result.Fitting;
import dev.slingshot.harness.result.RowKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A strategy to be put together from the rows of finished cells.
///
/// @param strategy what its rows are called
/// @param quantiles how many bins, where the bins are quantiles
public record DerivedSpec(String strategy, Bins bins, int quantiles) {
    public static final String COMPUTE_OPTIMAL = "compute-optimal";

    /// What stands for the selection in its rows.
    public String selection() {
        return bins.label() + " bins";
    }

    /// Its rows on every data set, prompt and policy, at each N that the matrix has more than one
    /// strategy for.
    List<Derived> over(List<PlannedCell> cells, Known known) {
        var grounds = new LinkedHashMap<List<String>, Map<Integer, Integer>>();
        for (PlannedCell cell : cells) {
            for (PlannedRow row : cell.rows()) {
                var key = row.key();
                boolean arm =
                        known.selections().get(key.selection()).ranked()
                                && !known.searches().get(cell.search()).greedy();
                if (arm) {
                    grounds.computeIfAbsent(
                                    List.of(key.dataset(), key.prompt(), key.policy()),
                                    _ -> new LinkedHashMap<>())
                            .merge(key.n(), 1, Integer::sum);
                }
            }
        }
        var verifier = verifier(cells);
        return grounds.entrySet().stream()
                .map(ground -> new Derived(bins, quantiles, rows(ground, verifier)))
                .toList();
    }

    /// The one that all arms pay; of several none can be named.
    private static String verifier(List<PlannedCell> cells) {
        var names =
                cells.stream()
                        .map(PlannedCell::verifier)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        return names.size() == 1 ? names.getFirst() : "";
    }

    private List<RowKey> rows(
            Map.Entry<List<String>, Map<Integer, Integer>> ground, String verifier) {
        var ns = new TreeSet<Integer>();
        ground.getValue()
                .forEach((n, arms) -> {
                    if (arms > 1) {
                        ns.add(n);
                    }
                });
        return Stream.of(Fitting.CROSS_FITTED.label(), Fitting.IN_SAMPLE.label())
                .flatMap(how -> ns.stream().map(n -> row(ground.getKey(), verifier, how, n)))
                .toList();
    }

    private RowKey row(List<String> ground, String verifier, String how, int n) {
        return new RowKey(
                ground.get(0),
                ground.get(1),
                ground.get(2),
                verifier,
                strategy,
                selection(),
                how,
                n);
    }
}
