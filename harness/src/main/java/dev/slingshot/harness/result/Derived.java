package dev.slingshot.harness.result;

import dev.slingshot.harness.derive.Bins;
import java.util.List;

/// A strategy put together from finished rows: on one data set, prompt and policy the best arm for
/// each bin of difficulty.
///
/// @param quantiles how many bins, where the bins are quantiles
/// @param rows cross-fitted ones, and beside each the one chosen in sample
public record Derived(Bins bins, int quantiles, List<RowKey> rows) {
    public Derived {
        rows = List.copyOf(rows);
    }
}
