package dev.slingshot.strategies.search;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Whole numbers in proportion to shares, with a given sum.
final class LargestRemainder {
    private LargestRemainder() {}

    /// @param shares not negative, with the sum 1
    static int[] of(double[] shares, int total) {
        int[] whole = new int[shares.length];
        int given = 0;
        for (int i = 0; i < shares.length; i++) {
            whole[i] = (int) Math.floor(shares[i] * total);
            given += whole[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(
                        Comparator.comparingDouble(
                                i -> Math.floor(shares[i] * total) - shares[i] * total))
                .limit(Math.max(0, total - given))
                .forEach(i -> whole[i]++);
        return whole;
    }
}
