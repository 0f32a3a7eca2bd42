/// Runs experiments: bounded, on virtual threads, recorded as it goes, stopped in order. Read
/// {@link dev.slingshot.harness.run.Runner} first.
@NullMarked
package dev.slingshot.harness.run;

import org.jspecify.annotations.NullMarked;
