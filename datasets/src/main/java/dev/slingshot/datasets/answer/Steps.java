package dev.slingshot.datasets.answer;

/// Counts work in the scanner, the parser and the evaluators, so that no input can hang a run.
///
/// Not thread-safe: one per comparison.
final class Steps {
    /// Enough for any answer a person would write; a few milliseconds of work.
    static final int USUAL_LIMIT = 25_000;

    private final int limit;
    private int taken;

    Steps(int limit) {
        this.limit = limit;
    }

    static Steps usual() {
        return new Steps(USUAL_LIMIT);
    }

    void take(int count) {
        taken += count;
        if (taken > limit || taken < 0) {
            throw new OverBudget();
        }
    }

    int taken() {
        return taken;
    }
}
