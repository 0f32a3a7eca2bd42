package dev.slingshot.harness.result;

import dev.slingshot.harness.stats.Difference;

/// A pairing of the suite: does the challenger beat the baseline, and at what compute?
///
/// @param matched by what the two were matched: `flops`, `n`, `tokens` or `none`
/// @param flopsRatio challenger's FLOPs over the baseline's; 0 where unknown
/// @param verifierShare of the challenger's FLOPs
public record Comparison(
        String name,
        RowKey challenger,
        RowKey baseline,
        String matched,
        Difference difference,
        double flopsRatio,
        double verifierShare) {}
