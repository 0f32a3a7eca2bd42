package dev.slingshot.harness.engine.http;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// One server with what is known of its load and health.
final class Endpoint {
    private final URI address;
    private final Gate gate;
    private final Breaker breaker = new Breaker();
    private final Pulse pulse = new Pulse();
    private final AtomicLong outstanding = new AtomicLong();
    private volatile Optional<Slots> slots = Optional.empty();

    Endpoint(URI address, int sequences) {
        this.address = address;
        gate = new Gate(sequences);
    }

    URI address() {
        return address;
    }

    Gate gate() {
        return gate;
    }

    Breaker breaker() {
        return breaker;
    }

    Pulse pulse() {
        return pulse;
    }

    /// Its slots, where they can be chosen and their states moved.
    Optional<Slots> slots() {
        return slots;
    }

    void slots(Slots known) {
        slots = Optional.of(known);
    }

    /// Tokens that calls in flight may still generate.
    AtomicLong outstanding() {
        return outstanding;
    }
}
