package dev.slingshot.datasets.answer;

/// Unwinds to the comparison when the step budget or a size limit is spent; carries no stack trace.
final class OverBudget extends RuntimeException {

    OverBudget() {
        super("step budget spent", null, false, false);
    }
}
