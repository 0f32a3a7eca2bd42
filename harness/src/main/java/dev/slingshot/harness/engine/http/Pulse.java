package dev.slingshot.harness.engine.http;

/// When an endpoint last gave a sign of life to any call: a call that waits in its queue is silent
/// itself while others are served.
final class Pulse {
    private volatile long last = System.nanoTime();
    private volatile boolean streams;

    void beat() {
        last = System.nanoTime();
    }

    /// Notes a token of a streamed answer.
    void token() {
        streams = true;
        last = System.nanoTime();
    }

    long last() {
        return last;
    }

    /// Whether it was ever seen to stream.
    boolean streams() {
        return streams;
    }
}
