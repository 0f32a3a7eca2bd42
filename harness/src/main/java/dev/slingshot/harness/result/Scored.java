package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.Cost;
import dev.slingshot.harness.stats.ScoreSheet;
import java.util.List;

/// A row's scores and cost before anything is estimated from them.
///
/// @param of the cell that yields it
/// @param problems ids in the order they came
/// @param ranked whether it is a strategy that could be used, and not a ceiling
/// @param note for people; may be empty
record Scored(
        RowKey key,
        CellRows of,
        ScoreSheet sheet,
        List<String> problems,
        int missing,
        double finalPool,
        boolean ranked,
        Costs costs,
        String note) {

    Scored {
        problems = List.copyOf(problems);
    }

    /// Of a question on average.
    Cost cost() {
        return costs.mean();
    }

    double tokens() {
        var cost = cost();
        return cost.promptTokens() + cost.generatedTokens() + cost.verifierTokens();
    }
}
