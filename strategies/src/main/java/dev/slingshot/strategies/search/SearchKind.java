package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Search;

/// Makes a search from its knobs.
///
/// @param pool whether its candidates are independent draws, so that a prefix of them is a valid
///   smaller budget
/// @param greedy whether it draws at temperature 0 whatever the suite's temperature, once per
///   question
public record SearchKind(boolean pool, boolean greedy, Making making) {

    /// Builds the search.
    public interface Making {
        Search make(Knobs knobs);
    }

    /// @param width M: children of each kept path
    /// @param iterations steps at most
    /// @param pruning the aggregation that decides which paths go on
    public record Knobs(int width, int iterations, Aggregation pruning) {}
}
