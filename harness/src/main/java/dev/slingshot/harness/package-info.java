/// Runs suites: engines behind the ports, the run store, the scheduler, statistics and results.
/// Each has a package of its own; {@link dev.slingshot.harness.result.RunResult} is what a report
/// is made from.
@NullMarked
package dev.slingshot.harness;

import org.jspecify.annotations.NullMarked;
