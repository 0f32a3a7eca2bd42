package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.OptionalDouble;

/// One text the model wrote.
///
/// @param text the answer; it is what `tokens` spell, so a stop text may be followed by the rest of
///   its last token
/// @param tokens the drawn tokens without the end token: a prompt that goes on with them is read
///   from the cache
/// @param drawnTokens how many tokens the model computed, the end token included
/// @param promptTokens size of the prompt
/// @param cachedTokens how much of the prompt was taken from the cache; an observation that depends
///   on the company
/// @param logProbabilities one per drawn token (the end token included) at temperature 1, or empty
///   if not asked for
/// @param certainty mean self-certainty over the drawn tokens (the end token included), if asked
///   for
/// @param queuedMillis from the request to its place in a context
/// @param runMillis from then to the end
public record Generated(
        String text,
        Tokens tokens,
        Finish finish,
        int drawnTokens,
        int promptTokens,
        int cachedTokens,
        List<Double> logProbabilities,
        OptionalDouble certainty,
        long queuedMillis,
        long runMillis) {
    public Generated {
        logProbabilities = List.copyOf(logProbabilities);
    }
}
