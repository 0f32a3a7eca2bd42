/// Reads suite files: YAML with line numbers in, a checked suite or all its mistakes at once out.
/// Read {@link dev.slingshot.harness.suite.read.Suites} first.
@NullMarked
package dev.slingshot.harness.suite.read;

import org.jspecify.annotations.NullMarked;
