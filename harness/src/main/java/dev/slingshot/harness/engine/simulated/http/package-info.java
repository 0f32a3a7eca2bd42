/// The simulated world behind an HTTP server shaped like vLLM's, with faults by script: for trying
/// suites, and the harness itself, against servers that misbehave. Read {@link
/// dev.slingshot.harness.engine.simulated.http.SimulatedServer} first.
@NullMarked
package dev.slingshot.harness.engine.simulated.http;

import org.jspecify.annotations.NullMarked;
