package dev.slingshot.strategies.topology;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Seeds;

/// Whole numbers from which one is drawn, both ends included.
public record Range(int least, int most) {
    private static final int MOST = 100;

    public Range {
        require(
                least >= 0 && least <= most && most <= MOST,
                "a range goes from a smaller number to a larger one, both in 0 to %d, got %d to %d",
                MOST,
                least,
                most);
    }

    public static Range of(int only) {
        return new Range(only, only);
    }

    /// The number that a seed draws for a purpose.
    int draw(long seed, String purpose) {
        return least + (int) Long.remainderUnsigned(Seeds.of(seed, purpose), most - least + 1L);
    }

    @Override
    public String toString() {
        return least == most ? Integer.toString(least) : least + "-" + most;
    }
}
