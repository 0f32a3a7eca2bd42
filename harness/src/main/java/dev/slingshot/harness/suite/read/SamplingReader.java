package dev.slingshot.harness.suite.read;

import dev.slingshot.strategies.Sampling;
import java.util.List;
import java.util.Optional;

/// Reads `sampling`.
final class SamplingReader {
    /// Temperature and length of the published searches (Beeching et al. 2024).
    private static final double TEMPERATURE = 0.8;

    private static final int MAX_TOKENS = 2048;

    /// How policies draw and how long.
    record Limits(Sampling sampling, int stepTokens, long totalTokens) {
        static Limits usual() {
            return new Limits(Sampling.of(TEMPERATURE, MAX_TOKENS), MAX_TOKENS, Long.MAX_VALUE);
        }
    }

    private SamplingReader() {}

    static Limits read(Item item) {
        var fields = item.fields(Keys.SAMPLING);
        int maxTokens = fields.integer("max_tokens", 1, MAX_TOKENS);
        Optional<Sampling> sampling =
                item.checked(_ ->
                        new Sampling(
                                decimal(fields, "temperature", TEMPERATURE),
                                decimal(fields, "top_p", 1),
                                fields.integer("top_k", 0, 0),
                                decimal(fields, "min_p", 0),
                                maxTokens,
                                List.of()));
        return new Limits(
                sampling.orElseGet(() -> Sampling.of(TEMPERATURE, maxTokens)),
                fields.integer("step_tokens", 1, maxTokens),
                fields.get("total_tokens").flatMap(field -> field.whole(1)).orElse(Long.MAX_VALUE));
    }

    private static double decimal(Fields fields, String key, double otherwise) {
        return fields.get(key).flatMap(Item::decimal).orElse(otherwise);
    }
}
