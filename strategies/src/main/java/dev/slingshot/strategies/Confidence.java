package dev.slingshot.strategies;

import static dev.slingshot.strategies.Requirement.require;

import java.util.Collection;
import java.util.Optional;

/// How sure a policy was of what it wrote, as sums over its tokens, where the engine tells it.
/// Observed: no part of what decides an answer.
///
/// @param tokens over which the sums go; 0 where nothing is known
/// @param logProbability of the chosen tokens in nats, before temperature
/// @param selfCertainty mean over the vocabulary of -ln(V p), summed over tokens: the distance of
///   each distribution from the uniform one in nats (Kang et al. 2025, arXiv:2502.18581); empty
///   where the engine does not see all logits
public record Confidence(long tokens, double logProbability, Optional<Double> selfCertainty) {
    public static final Confidence UNKNOWN = new Confidence(0, 0, Optional.empty());

    /// How much of it is wanted; more costs the engine more.
    public enum Wanted {
        NOTHING,
        PROBABILITY,
        CERTAINTY
    }

    public Confidence {
        require(
                tokens >= 0
                        && Double.isFinite(logProbability)
                        && selfCertainty.filter(sum -> !Double.isFinite(sum)).isEmpty(),
                "impossible confidence: %d tokens, log-probability %s, self-certainty %s",
                tokens,
                logProbability,
                selfCertainty);
    }

    /// Of a policy that tells the chosen tokens' log-probabilities alone.
    public static Confidence of(long tokens, double logProbability) {
        return new Confidence(tokens, logProbability, Optional.empty());
    }

    public boolean known() {
        return tokens > 0;
    }

    /// Of a whole answer from its parts: unknown where one that has tokens is.
    public static Confidence sum(Collection<Confidence> parts) {
        return parts.stream().allMatch(Confidence::known)
                ? parts.stream().reduce(Confidence::plus).orElse(UNKNOWN)
                : UNKNOWN;
    }

    /// The geometric mean of the chosen tokens' probabilities, in (0, 1].
    public double meanProbability() {
        return Math.exp(logProbability / tokens);
    }

    /// Nats a token.
    public Optional<Double> meanSelfCertainty() {
        return selfCertainty.map(sum -> sum / tokens);
    }

    private Confidence plus(Confidence other) {
        return new Confidence(
                tokens + other.tokens,
                logProbability + other.logProbability,
                selfCertainty.flatMap(mine -> other.selfCertainty.map(theirs -> mine + theirs)));
    }
}
