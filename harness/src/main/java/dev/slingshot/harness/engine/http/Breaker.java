package dev.slingshot.harness.engine.http;

import java.time.Duration;

/// Leaves an endpoint alone after failures in a row, and lets it be tried again after a while that
/// doubles each time (circuit breaker, Nygard 2007).
final class Breaker {
    private static final int FAILURES = 4;
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(60);

    private int failures;
    private Duration rest = FIRST_REST;
    private long closedAt;

    /// Nanoseconds until it may be asked; none or fewer mean now.
    synchronized long rest(long now) {
        return failures < FAILURES ? 0 : closedAt - now;
    }

    synchronized void succeeded() {
        failures = 0;
        rest = FIRST_REST;
    }

    /// Failures of calls that were under way when it opened say nothing new.
    synchronized void failed(long now) {
        if (failures >= FAILURES && now < closedAt) {
            return;
        }
        failures++;
        if (failures >= FAILURES) {
            closedAt = now + rest.toNanos();
            rest =
                    rest.multipliedBy(2).compareTo(LONGEST_REST) < 0
                            ? rest.multipliedBy(2)
                            : LONGEST_REST;
        }
    }
}
