package dev.slingshot.ci.cli;

import dev.slingshot.harness.run.Stop;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ends a run in order on Ctrl-C or a termination signal: no further call is made, those in flight
/// get some seconds to be recorded, and the user is told how to go on. Closed when the run has
/// ended by itself.
final class Interruption implements AutoCloseable {
    /// A call in flight may take an hour; what is recorded is safe on disk without waiting for it.
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Stop stop;
    private final PrintWriter err;
    private final String onward;
    private final Thread hook = new Thread(this::interrupted, "interruption");

    /// @param onward the command that goes on from here
    Interruption(Stop stop, PrintWriter err, String onward) {
        this.stop = stop;
        this.err = err;
        this.onward = onward;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupted() {
        stop.because("interrupted");
        err.println();
        err.println("slingshot: stopping, waiting for calls in flight ...");
        if (!endedInTime()) {
            err.println("slingshot: some calls did not come back in time; they are made again");
        }
        err.println("slingshot: all that was recorded is kept; to go on: " + onward);
        err.flush();
    }

    private boolean endedInTime() {
        try {
            return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running: it was told just now.
            return;
        }
    }
}
