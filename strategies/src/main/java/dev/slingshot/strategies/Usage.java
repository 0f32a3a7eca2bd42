package dev.slingshot.strategies;

import static dev.slingshot.strategies.Requirement.require;

/// Tokens of one or more calls.
///
/// @param promptTokens read, cached ones included
/// @param cachedTokens of them taken from a cache: observed, so no part of what is reproducible
/// @param generatedTokens new ones, the end-of-turn token included
public record Usage(long promptTokens, long cachedTokens, long generatedTokens) {
    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage {
        require(
                promptTokens >= 0
                        && cachedTokens >= 0
                        && generatedTokens >= 0
                        && cachedTokens <= promptTokens,
                "impossible token counts: %d prompt, %d cached, %d generated",
                promptTokens,
                cachedTokens,
                generatedTokens);
    }

    public Usage plus(Usage other) {
        return new Usage(
                promptTokens + other.promptTokens,
                cachedTokens + other.cachedTokens,
                generatedTokens + other.generatedTokens);
    }
}
