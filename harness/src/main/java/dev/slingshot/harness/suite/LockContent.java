package dev.slingshot.harness.suite;

import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.VerifierCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a lock says of each thing, as maps ready for JSON.
final class LockContent {
    private LockContent() {}

    static Map<String, Object> engine(EngineSpec engine) {
        return switch (engine) {
            case EngineSpec.Embedded embedded ->
                    Map.of(
                            "kind", "embedded",
                            "model", embedded.model(),
                            "device", embedded.device(),
                            "threads", embedded.threads(),
                            "sequences", embedded.sequences(),
                            "context", embedded.contextTokens());
            case EngineSpec.OpenAi server -> server(server);
            case EngineSpec.Simulated simulated ->
                    Map.of(
                            "kind", "simulated",
                            "model", simulated.model(),
                            "sequences", simulated.sequences(),
                            "settings", simulated.settings());
        };
    }

    private static Map<String, Object> server(EngineSpec.OpenAi server) {
        var content = new TreeMap<String, Object>();
        content.put("kind", "openai");
        content.put("model", server.model());
        content.put("url", Redaction.text(server.url()));
        content.put("flavour", server.flavour());
        content.put("api_key_env", server.apiKeyVariable().orElse(""));
        content.put("sequences", server.sequences());
        content.put(
                "launch",
                server.launch()
                        .map(launch -> Redaction.command(launch.command()))
                        .orElse(List.of()));
        if (!server.serving().equals(Serving.USUAL)) {
            content.put("continuation", server.serving().continuation());
            content.put("mixed", server.serving().mixed());
            content.put("stream", server.serving().stream());
            content.put("stall", server.serving().stall().toString());
            content.put("deadline", server.serving().deadline().toString());
            content.put("attempts", server.serving().attempts());
        }
        return content;
    }

    static Map<String, Object> sampling(Matrix matrix) {
        Sampling sampling = matrix.sampling();
        return Map.of(
                "temperature", decimal(sampling.temperature()),
                "top_p", decimal(sampling.topP()),
                "top_k", sampling.topK(),
                "min_p", decimal(sampling.minP()),
                "max_tokens", sampling.maxTokens(),
                "step_tokens", matrix.stepTokens());
    }

    static Map<String, Object> dataset(DatasetSpec spec, DatasetCard card) {
        return Map.of(
                "name", card.name(),
                "source", Redaction.text(card.source()),
                "revision", card.revision(),
                "licence", card.licence(),
                "sha256", card.sha256(),
                "rows", card.rows(),
                "where", spec.where(),
                "sample", spec.sample().orElse(0),
                "seed", spec.seed());
    }

    static Map<String, Object> model(ModelCard card) {
        var content = new TreeMap<String, Object>();
        content.put("engine", card.engine());
        content.put("identity", card.identity());
        content.put("deterministic", card.deterministic());
        shape(card.shape()).ifPresent(shape -> content.put("shape", shape));
        return content;
    }

    static Map<String, Object> verifier(VerifierCard card) {
        return Map.of(
                "kind", card.kind().name().toLowerCase(java.util.Locale.ROOT),
                "aggregation", card.aggregation().label(),
                "model", model(card.model()),
                "note", card.note());
    }

    private static Optional<Map<String, Object>> shape(ModelShape shape) {
        return shape.known()
                ? Optional.of(
                        Map.of(
                                "parameters", shape.parameters(),
                                "matmul", shape.matmulParameters(),
                                "head", shape.headParameters(),
                                "layers", shape.layers(),
                                "attention_width", shape.attentionWidth()))
                : Optional.empty();
    }

    /// 1 and 1.0 are one number and are written alike.
    private static BigDecimal decimal(double value) {
        var plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
