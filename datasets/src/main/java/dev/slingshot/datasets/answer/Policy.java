package dev.slingshot.datasets.answer;

/// What counts as the same answer where people differ.
///
/// @param percentAsFraction 10% and 0.1 are the same
/// @param percentAsNumber 10% and 10 are the same, for numbers of one and more
/// @param intervalAsInequality 1 < x < 2 and (1, 2) are the same
/// @param droppedBase 52 is the same as 52 in base 8
/// @param orderedLists 1, 2 and 2, 1 differ
/// @param leastDigits digits a decimal needs after its point before it may stand for what it rounds
public record Policy(
        boolean percentAsFraction,
        boolean percentAsNumber,
        boolean intervalAsInequality,
        boolean droppedBase,
        boolean orderedLists,
        int leastDigits) {
    /// What is used unless the question or the user decides otherwise.
    public static final Policy USUAL = new Policy(true, true, true, false, false, 6);

    public Policy {
        if (leastDigits < 1) {
            throw new IllegalArgumentException(
                    "leastDigits is " + leastDigits + "; a decimal needs at least 1");
        }
    }

    public Policy withDroppedBase(boolean value) {
        return new Policy(
                percentAsFraction,
                percentAsNumber,
                intervalAsInequality,
                value,
                orderedLists,
                leastDigits);
    }

    public Policy withPercentAsFraction(boolean value) {
        return new Policy(
                value,
                percentAsNumber,
                intervalAsInequality,
                droppedBase,
                orderedLists,
                leastDigits);
    }

    public Policy withLeastDigits(int value) {
        return new Policy(
                percentAsFraction,
                percentAsNumber,
                intervalAsInequality,
                droppedBase,
                orderedLists,
                value);
    }

    public Policy withOrderedLists(boolean value) {
        return new Policy(
                percentAsFraction,
                percentAsNumber,
                intervalAsInequality,
                droppedBase,
                value,
                leastDigits);
    }
}
