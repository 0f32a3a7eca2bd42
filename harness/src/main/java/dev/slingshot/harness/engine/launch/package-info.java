/// Starts a model server for a run, again where it ends by itself, and makes sure that it ends with
/// the run. Read {@link dev.slingshot.harness.engine.launch.LaunchedServer} first.
@NullMarked
package dev.slingshot.harness.engine.launch;

import org.jspecify.annotations.NullMarked;
