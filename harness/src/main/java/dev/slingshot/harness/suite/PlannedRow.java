package dev.slingshot.harness.suite;

import dev.slingshot.harness.result.RowKey;
import dev.slingshot.strategies.Aggregation;
import java.util.Optional;

/// A row of the leaderboard that a cell will yield. Its N may be smaller than the cell's: then it
/// is derived from a prefix of the pool.
///
/// @param aggregation absent where the selection reads no score
public record PlannedRow(RowKey key, Optional<Aggregation> aggregation) {}
