package dev.slingshot.strategies;

/// Why a completion ended.
public enum Finish {
    /// The model ended its turn.
    END,
    /// A stop text was met; it is the end of the completion's text.
    STOP,
    /// The token limit that was asked for was reached.
    LENGTH,
    /// The model's context was full before the limit was reached.
    CONTEXT,
    /// The time for one answer was over while the model still wrote. An outcome like a token limit:
    /// drawing again until it is short would bend the numbers.
    DEADLINE;

    /// Whether the model was cut off rather than done.
    public boolean cut() {
        return this == LENGTH || this == CONTEXT || this == DEADLINE;
    }
}
