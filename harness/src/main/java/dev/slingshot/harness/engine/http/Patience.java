package dev.slingshot.harness.engine.http;

import static dev.slingshot.strategies.Requirement.require;

import java.time.Duration;

/// How long and how often a server is asked.
///
/// @param stall longest silence of an answer that is being written
/// @param answer longest time for one answer, from the request to its end; the same again is all
///   the time that waiting and retries may take before it
/// @param attempts of one call at most
/// @param stream whether answers are asked for token by token, which is what tells a server that
///   thinks from one that hangs
public record Patience(Duration stall, Duration answer, int attempts, boolean stream) {
    /// Five minutes of silence, an hour for an answer, eight attempts, streaming.
    public static final Patience USUAL =
            new Patience(Duration.ofMinutes(5), Duration.ofMinutes(60), 8, true);

    public Patience {
        require(attempts >= 1, "attempts must be at least 1, got %d", attempts);
        require(
                stall.isPositive() && answer.isPositive(),
                "deadlines must be positive, got %s and %s",
                stall,
                answer);
    }

    public Patience withDeadlines(Duration silence, Duration whole) {
        return new Patience(silence, whole, attempts, stream);
    }

    public Patience withAttempts(int most) {
        return new Patience(stall, answer, most, stream);
    }

    public Patience withStream(boolean wanted) {
        return new Patience(stall, answer, attempts, wanted);
    }
}
