package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.Cost;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One row of the leaderboard.
///
/// @param problems with at least one seed judged
/// @param missing trials an infrastructure failure left out: a row with one is shown but not ranked
/// @param seedSd standard deviation of accuracy over seeds, where there are at least two
/// @param toGreedy paired difference to the same policy's greedy row on the same data, where there
///   is one
/// @param ranked false for ceilings and incomplete rows
/// @param finalPool average number of candidates that could vote
/// @param perProblem mean score of each problem over seeds, in the data set's order
/// @param remark such as `more than half of the pool: optimistic precision`; may be empty
public record Row(
        RowKey key,
        int problems,
        int seeds,
        int missing,
        Estimate accuracy,
        OptionalDouble seedSd,
        Optional<Difference> toGreedy,
        Cost cost,
        boolean ranked,
        double finalPool,
        List<Double> perProblem,
        String remark) {

    public Row {
        perProblem = List.copyOf(perProblem);
    }

    /// Whether it shows what cannot be had: a choice that knows the answers, or one fitted to the
    /// problems it is scored on.
    public boolean ceiling() {
        return !ranked && missing == 0 && problems > 0;
    }
}
