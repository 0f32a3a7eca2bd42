package dev.slingshot.harness.engine.http;

import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/// One server with what is known of its load and health.
///
/// @param outstanding tokens that calls in flight may still generate
record Endpoint(URI address, Gate gate, Breaker breaker, AtomicLong outstanding) {

    static Endpoint of(URI address, int sequences) {
        return new Endpoint(address, new Gate(sequences), new Breaker(), new AtomicLong());
    }
}
