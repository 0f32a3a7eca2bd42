package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;

/// Calls that go on from the same path at the same time: the first prepares it for all, the others
/// wait for that.
final class Siblings {
    /// Children of a path are asked for by threads that start together.
    private static final long TOGETHER_NANOS = 1_000_000;

    private final Map<Tokens, Family> families = new HashMap<>();

    private static final class Family {
        final CompletableFuture<Void> prepared = new CompletableFuture<>();
        int members;
    }

    /// Returns once the path is prepared, or nobody else wants it.
    ///
    /// @param prepare is given the number of siblings
    /// @return what `prepare` gave, to the one whose call it was; 0 to the others
    long ready(Tokens path, IntToLongFunction prepare) {
        Family family;
        boolean first;
        synchronized (families) {
            family = families.computeIfAbsent(path, _ -> new Family());
            first = family.members++ == 0;
        }
        if (!first) {
            family.prepared.join();
            return 0;
        }
        try {
            LockSupport.parkNanos(TOGETHER_NANOS);
            int siblings = members(family);
            return siblings > 1 ? prepare.applyAsLong(siblings) : 0;
        } finally {
            synchronized (families) {
                families.remove(path);
            }
            family.prepared.complete(null);
        }
    }

    private int members(Family family) {
        synchronized (families) {
            return family.members;
        }
    }
}
