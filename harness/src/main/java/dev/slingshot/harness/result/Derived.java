package dev.slingshot.harness.result;

import dev.slingshot.harness.derive.Bins;
import java.util.List;

/// A strategy put together from finished rows: on one data set, prompt and policy the best arm for
/// each bin of difficulty.
///
/// @param quantiles how many bins, where the bins are quantiles
/// @param rows cross-fitted ones, and beside each the one chosen in sample
public record Derived(Bins bins, int quantiles, List<RowKey> rows) {
    /// The aggregation of a row whose arms were chosen on other questions and seeds.
    public static final String CROSS_FITTED = "cross-fitted";

    /// The aggregation of a row whose arms were chosen by what they are scored on.
    public static final String IN_SAMPLE = "in sample";

    public Derived {
        rows = List.copyOf(rows);
    }
}
