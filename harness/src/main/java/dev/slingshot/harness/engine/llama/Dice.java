package dev.slingshot.harness.engine.llama;

/// SplitMix64 (Steele, Lea, Flood 2014): one stream per request, written out so that no JDK can
/// change it under a recorded run.
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Uniform in [0, 1), 53 bits.
    double next() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }
}
