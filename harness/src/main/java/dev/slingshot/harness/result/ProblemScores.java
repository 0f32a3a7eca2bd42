package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.Cost;
import java.util.List;

/// What statistics keep of a cell's trials on one problem: numbers alone. Rows are those of {@link
/// Scoring#keys}, in their order; trials come by rising seed.
///
/// @param problem id
/// @param trials how many were judged
/// @param scores of each row, one for each trial that was recorded with what its selection reads
/// @param costs of each row, the mean over the trials
/// @param voters candidates that could vote, of all trials
/// @param rightShares of each trial's candidates
/// @param meanScores that the verifier gave each trial's candidates
@SuppressWarnings("ArrayRecordComponent")
record ProblemScores(
        String problem,
        int trials,
        List<double[]> scores,
        List<Cost> costs,
        long voters,
        double[] rightShares,
        double[] meanScores) {

    ProblemScores {
        scores = List.copyOf(scores);
        costs = List.copyOf(costs);
    }

    int untold(int row) {
        return trials - scores.get(row).length;
    }
}
