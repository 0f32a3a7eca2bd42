package dev.slingshot.harness.engine.llama;

import java.util.List;

/// Log-probabilities of each label at each position, in the order of the request; empty if the text
/// does not fit the context.
public record Scored(List<List<Double>> logProbabilities, int promptTokens, int cachedTokens) {
    public Scored {
        logProbabilities = logProbabilities.stream().map(List::copyOf).toList();
    }
}
