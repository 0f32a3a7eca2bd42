package dev.slingshot.harness.store;

/// No further call may be made: a cap was reached or somebody asked to stop. What is recorded
/// stays.
public final class StoppedException extends RuntimeException {
    StoppedException() {
        super("stopped before this call was made", null, false, false);
    }
}
