package dev.slingshot.harness.store;

/// No further call may be made: a cap was reached or somebody asked to stop. What is recorded
/// stays.
public final class StoppedException extends RuntimeException {
    StoppedException() {
        this("stopped before this call was made");
    }

    /// @param why the call is not made now
    public StoppedException(String why) {
        super(why, null, false, false);
    }
}
