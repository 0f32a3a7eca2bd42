package dev.slingshot.strategies;

import static dev.slingshot.strategies.Requirement.require;

import java.util.List;

/// How a policy draws tokens. Every field is always sent: servers have defaults of their own.
///
/// @param temperature 0 takes the likeliest token
/// @param topP nucleus mass in (0, 1]; 1 keeps all
/// @param topK 0 keeps all
/// @param minP relative to the likeliest token, in [0, 1); 0 keeps all
/// @param maxTokens new tokens at most
/// @param stop texts that end a completion; the one met stays in its text
public record Sampling(
        double temperature, double topP, int topK, double minP, int maxTokens, List<String> stop) {

    public Sampling {
        require(
                temperature >= 0 && temperature <= 10,
                "temperature must lie in [0, 10], got %s",
                temperature);
        require(topP > 0 && topP <= 1, "top-p must lie in (0, 1], got %s", topP);
        require(topK >= 0, "top-k must be 0 (off) or more, got %d", topK);
        require(minP >= 0 && minP < 1, "min-p must lie in [0, 1), got %s", minP);
        require(maxTokens >= 1, "max tokens must be at least 1, got %d", maxTokens);
        stop = List.copyOf(stop);
    }

    public static Sampling of(double temperature, int maxTokens) {
        return new Sampling(temperature, 1, 0, 0, maxTokens, List.of());
    }

    public boolean greedy() {
        return temperature == 0;
    }

    /// The same with temperature 0, where nothing is drawn and the other knobs have no effect.
    public Sampling asGreedy() {
        return new Sampling(0, 1, 0, 0, maxTokens, stop);
    }

    public Sampling withMaxTokens(int tokens) {
        return new Sampling(temperature, topP, topK, minP, tokens, stop);
    }

    public Sampling withStop(List<String> texts) {
        return new Sampling(temperature, topP, topK, minP, maxTokens, texts);
    }
}
