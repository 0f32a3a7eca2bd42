package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.Cost;
import dev.slingshot.harness.stats.ScoreSheet;
import java.util.List;

/// A row's scores and cost before anything is estimated from them.
///
/// @param of the cell that yields it
/// @param problems ids in the order they came
record Scored(
        RowKey key,
        CellRows of,
        ScoreSheet sheet,
        List<String> problems,
        int missing,
        double finalPool,
        Cost cost) {

    double tokens() {
        return cost.promptTokens() + cost.generatedTokens() + cost.verifierTokens();
    }
}
