package dev.slingshot.strategies;

import java.nio.charset.StandardCharsets;

/// Seeds hashed from what a call is for, so that a result depends neither on scheduling nor on the
/// seeds' neighbours.
public final class Seeds {
    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private Seeds() {}

    /// A seed in [0, 2^31): FNV-1a over the parts, then the finaliser of SplitMix64.
    public static int of(long runSeed, String problem, String place) {
        return (int)
                (mix(absorb(absorb(absorb(BASIS, Long.toString(runSeed)), problem), place)) >>> 33);
    }

    /// A 64-bit seed for a purpose that has a name.
    public static long of(long seed, String purpose) {
        return mix(absorb(absorb(BASIS, Long.toString(seed)), purpose));
    }

    private static long absorb(long state, String part) {
        long hash = state;
        for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * PRIME;
        }
        return (hash ^ 0x1ff) * PRIME;
    }

    private static long mix(long hash) {
        long a = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
