/// A run as it was judged: rows, comparisons, trials. The hand-over from running to reporting. Read
/// {@link dev.slingshot.harness.result.RunResult} first.
@NullMarked
package dev.slingshot.harness.result;

import org.jspecify.annotations.NullMarked;
