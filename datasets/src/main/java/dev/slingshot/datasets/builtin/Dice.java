package dev.slingshot.datasets.builtin;

import java.util.List;
import java.util.SplittableRandom;

/// Seeded choices. Takes only 64-bit outputs of SplitMix64 (Steele et al. 2014), whose bits are the
/// same on every Java.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /// A number between both, each included.
    int between(int low, int high) {
        return low + (int) Math.floorMod(random.nextLong(), (long) (high - low + 1));
    }

    <T> T pick(List<T> items) {
        return items.get(between(0, items.size() - 1));
    }
}
