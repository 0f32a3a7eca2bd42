/// A closed-form world that plays models and verifiers: every chance in it is known, so that
/// searches and estimators are tested against theory and a whole leaderboard runs without a model.
/// Read {@link dev.slingshot.harness.engine.simulated.SimulatedWorld} first.
@NullMarked
package dev.slingshot.harness.engine.simulated;

import org.jspecify.annotations.NullMarked;
