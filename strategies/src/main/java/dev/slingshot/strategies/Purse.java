package dev.slingshot.strategies;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// The tokens a search may still draw.
final class Purse {
    private final AtomicLong left;

    Purse(long tokens) {
        left = new AtomicLong(tokens);
    }

    /// Takes up to so many tokens; gives what was there.
    long reserve(long wanted) {
        long before = left.getAndUpdate(tokens -> tokens - Math.min(tokens, Math.max(0, wanted)));
        return Math.min(before, Math.max(0, wanted));
    }

    void refund(long tokens) {
        left.addAndGet(tokens);
    }

    long left() {
        return left.get();
    }

    /// Parts all that is left into equal shares; what cannot be shared evenly stays here.
    List<Purse> split(int parts) {
        long share = left.get() / parts;
        left.addAndGet(-share * parts);
        return Stream.generate(() -> new Purse(share)).limit(parts).toList();
    }
}
