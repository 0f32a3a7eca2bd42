package dev.slingshot.strategies;

/// What decides a verifier's scores.
///
/// @param kind whether it reads steps, or finished solutions only
/// @param aggregation of step scores unless the user asks for another
/// @param model the model behind it; rule-based ones have a card with no parameters
/// @param note shown wherever its rows are, such as how it came about; may be empty
public record VerifierCard(
        String name, Kind kind, Aggregation aggregation, ModelCard model, String note) {

    /// What a verifier can read.
    public enum Kind {
        PROCESS,
        OUTCOME
    }
}
