package dev.slingshot.strategies;

import java.util.OptionalDouble;

/// What a policy gave for one request.
///
/// @param text the new text alone, a met stop text included
/// @param tokens the new ids in order, or {@link Tokens#UNKNOWN}
/// @param logProbability sum over the new tokens in nats before temperature, where the engine tells
///   it
public record Completion(
        String text, Tokens tokens, Finish finish, Usage usage, OptionalDouble logProbability) {}
