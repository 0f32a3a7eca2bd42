/// Strategies that need no run of their own: they are put together from the scores of finished
/// ones. Read {@link dev.slingshot.harness.derive.ComputeOptimal} first.
@NullMarked
package dev.slingshot.harness.derive;

import org.jspecify.annotations.NullMarked;
