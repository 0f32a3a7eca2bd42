package dev.slingshot.strategies;

/// What a policy gave for one request.
///
/// @param text the new text alone, a met stop text included
/// @param tokens the new ids in order, or {@link Tokens#UNKNOWN}
/// @param confidence in the new tokens, where the engine tells it
public record Completion(
        String text, Tokens tokens, Finish finish, Usage usage, Confidence confidence) {

    /// Of an engine that tells nothing of its confidence.
    public Completion(String text, Tokens tokens, Finish finish, Usage usage) {
        this(text, tokens, finish, usage, Confidence.UNKNOWN);
    }
}
