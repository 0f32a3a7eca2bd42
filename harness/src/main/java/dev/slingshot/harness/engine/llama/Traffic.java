package dev.slingshot.harness.engine.llama;

import java.util.concurrent.atomic.LongAdder;

/// Counts what a context's cache had to do; written by its thread, read by any.
final class Traffic {
    private final LongAdder copies = new LongAdder();
    private final LongAdder copiedTokens = new LongAdder();
    private final LongAdder moves = new LongAdder();
    private final LongAdder evicted = new LongAdder();

    void copied(int tokens) {
        copies.increment();
        copiedTokens.add(tokens);
    }

    /// A running stream was moved to another place.
    void moved() {
        moves.increment();
    }

    /// A prefix that lay nowhere else was given up.
    void evict() {
        evicted.increment();
    }

    long copies() {
        return copies.sum();
    }

    long copiedTokens() {
        return copiedTokens.sum();
    }

    long moves() {
        return moves.sum();
    }

    long evicted() {
        return evicted.sum();
    }
}
