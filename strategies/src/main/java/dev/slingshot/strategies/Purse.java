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

    /// Takes up to so many tokens; gives what was there. An engine that wrote more than it was
    /// asked for leaves less than nothing.
    long reserve(long wanted) {
        long most = Math.max(0, wanted);
        long before = left.getAndUpdate(tokens -> tokens - Math.clamp(tokens, 0, most));
        return Math.clamp(before, 0, most);
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
