package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.derive.Bins;
import dev.slingshot.harness.suite.DerivedSpec;
import dev.slingshot.harness.suite.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a strategy that is put together from finished ones: its name, or a mapping with its bins.
final class DerivedReader {
    private static final int QUANTILES = 5;
    private static final Names STRATEGIES =
            Names.of("derived strategy", List.of(DerivedSpec.COMPUTE_OPTIMAL));
    private static final Names BINS =
            Names.of("kind of bins", Arrays.stream(Bins.values()).map(Bins::label).toList());

    private DerivedReader() {}

    static Optional<DerivedSpec> read(Item item, Optional<Matrix> matrix) {
        if (matrix.filter(found -> found.seeds().size() < 2).isPresent()) {
            item.complain(
                    "compute-optimal chooses on other seeds than it is scored on: it needs at least"
                            + " 2, and matrix.seeds has 1");
        }
        if (!item.isMapping()) {
            return STRATEGIES
                    .in(item)
                    .map(name -> new DerivedSpec(name, Bins.PREDICTED, QUANTILES));
        }
        var fields = item.fields(Keys.DERIVED);
        var bins =
                fields.get("bins")
                        .flatMap(BINS::in)
                        .map(name -> Bins.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(Bins.PREDICTED);
        int quantiles = fields.integer("quantiles", 2, QUANTILES);
        return fields.needed("strategy")
                .flatMap(STRATEGIES::in)
                .map(name -> new DerivedSpec(name, bins, quantiles));
    }
}
