/// Starts a model server for a run and makes sure that it ends with it. Read {@link
/// dev.slingshot.harness.engine.launch.LaunchedServer} first.
@NullMarked
package dev.slingshot.harness.engine.launch;

import org.jspecify.annotations.NullMarked;
