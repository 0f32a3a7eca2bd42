package dev.slingshot.datasets.grade;

import java.util.Locale;

/// What became of an answer; only [#CORRECT] counts as right.
public enum Outcome {
    CORRECT,
    WRONG,
    /// No answer was found, or several that contradict each other.
    UNREADABLE,
    /// The response ended before its answer.
    TRUNCATED,
    /// Deciding took more than the step budget, and the texts differ.
    OVER_BUDGET;

    /// The outcome of this name, as [#toString] writes it.
    public static Outcome named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
