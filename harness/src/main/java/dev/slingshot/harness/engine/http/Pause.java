package dev.slingshot.harness.engine.http;

import java.time.Duration;

/// Waits between attempts; tests do not.
interface Pause {
    Pause SLEEP = Thread::sleep;

    void pause(Duration length) throws InterruptedException;

    /// A quarter of a second, doubled each time up to half a minute, spread by a quarter to each
    /// side so that calls that failed together do not come back together.
    static Duration after(int failures, int spread) {
        double base = Math.min(30_000, 250 * Math.pow(2, failures - 1));
        double factor = 0.75 + 0.5 * (Math.floorMod(spread * 31 + failures * 7919, 1000) / 1000.0);
        return Duration.ofMillis((long) (base * factor));
    }
}
