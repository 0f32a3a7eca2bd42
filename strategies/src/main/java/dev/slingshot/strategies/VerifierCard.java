package dev.slingshot.strategies;

/// What decides a verifier's scores.
///
/// @param kind whether it reads steps, or finished solutions only
/// @param causal whether a step's score rests on the steps up to it alone, so that it is never
///   scored again when the path goes on
/// @param aggregation of step scores unless the user asks for another
/// @param model the model behind it; rule-based ones have a card with no parameters
/// @param note shown wherever its rows are, such as how it came about; may be empty
public record VerifierCard(
        String name,
        Kind kind,
        boolean causal,
        Aggregation aggregation,
        ModelCard model,
        String note) {

    /// What a verifier can read.
    public enum Kind {
        PROCESS,
        OUTCOME
    }

    /// The same under the name a suite gives it.
    public VerifierCard named(String other) {
        return new VerifierCard(other, kind, causal, aggregation, model, note);
    }

    /// Whether it is the oracle, so that what it chose or guided is a ceiling and no result.
    public boolean knowsAnswers() {
        return model.name().equals("oracle") && model.engine().equals("rules");
    }

    /// How many scores it gives for the steps after the known ones.
    int scores(int steps, int known) {
        return kind == Kind.OUTCOME ? 1 : steps - known;
    }
}
