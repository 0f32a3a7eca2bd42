/// Pure statistics over (problem, seed) scores: intervals, paired comparisons, exact budget curves
/// from a pool. Read {@link dev.slingshot.harness.stats.Estimate} first.
@NullMarked
package dev.slingshot.harness.stats;

import org.jspecify.annotations.NullMarked;
