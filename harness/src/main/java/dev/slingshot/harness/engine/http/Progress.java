package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Watches an answer arrive. A server that streams is silent only while the call waits in its
/// queue, and then it serves others; one that does not stream is silent while it generates, and
/// nothing is known of it before the headers.
final class Progress {
    private final Pulse pulse;
    private final boolean streaming;
    private final Duration stall;
    private final Duration patience;
    private final long sent = System.nanoTime();
    private volatile @Nullable Connection connection;
    private volatile @Nullable Trouble verdict;
    private @Nullable Events events;
    private volatile boolean begun;
    private volatile int tokens;
    private volatile long last;

    /// @param streaming whether tokens are expected one by one
    /// @param stall longest silence
    /// @param patience longest time in all
    Progress(Pulse pulse, boolean streaming, Duration stall, Duration patience) {
        this.pulse = pulse;
        this.streaming = streaming;
        this.stall = stall;
        this.patience = patience;
    }

    /// Closes the connection where it is silent or takes too long: whoever reads from it then asks
    /// for the {@link #verdict}.
    void check(long now) {
        if (silence(now) >= stall.toNanos()) {
            end(new Trouble(Kind.STALLED, "not a token for " + stall));
        } else if (now - sent >= patience.toNanos()) {
            end(new Trouble(Kind.LATE, "no complete answer within " + patience));
        }
    }

    private void end(Trouble why) {
        var open = connection;
        if (open != null && verdict == null) {
            verdict = why;
            open.cut();
        }
    }

    /// Why the connection was closed from this side, if it was.
    Optional<Trouble> verdict() {
        return Optional.ofNullable(verdict);
    }

    void over(Connection opened) {
        connection = opened;
    }

    void stream(Events reading) {
        events = reading;
    }

    /// Nanoseconds since a sign of life, where there should have been one.
    long silence(long now) {
        if (begun && (events == null || tokens > 0)) {
            return now - last;
        }
        boolean waits = events != null || (streaming && pulse.streams());
        return waits ? now - Math.max(Math.max(sent, last), pulse.last()) : 0;
    }

    /// Something came.
    void note() {
        last = System.nanoTime();
        tokens = events == null ? 0 : events.tokens();
        begun = true;
    }

    /// The streamed answer, or what there is of it; empty where it came in one piece.
    Optional<JsonNode> streamed() {
        return Optional.ofNullable(events).map(Events::whole);
    }

    int tokens() {
        return tokens;
    }
}
