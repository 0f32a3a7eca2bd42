package dev.slingshot.harness.compute;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.ModelShape;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a model's shape from the text of its Hugging Face `config.json`.
public final class ModelConfig {
    private final JsonNode config;

    private ModelConfig(JsonNode config) {
        this.config = config;
    }

    /// @throws ConfigurationException where a size is missing or impossible
    public static ModelShape shape(String json) {
        try {
            return new ModelConfig(new JsonMapper().readTree(json)).sizes().shape();
        } catch (JacksonException e) {
            throw new ConfigurationException(
                    "config.json cannot be read: " + e.getOriginalMessage());
        }
    }

    private DecoderSizes sizes() {
        int hidden = needed("hidden_size");
        int heads = needed("num_attention_heads");
        int mlp = needed("intermediate_size");
        int experts = optional("num_local_experts").orElse(optional("num_experts").orElse(1));
        return new DecoderSizes(
                hidden,
                needed("num_hidden_layers"),
                heads,
                optional("num_key_value_heads").orElse(heads),
                optional("head_dim").orElse(hidden / heads),
                needed("vocab_size"),
                config.path("tie_word_embeddings").asBoolean(false),
                config.path("attention_bias").asBoolean(type().startsWith("qwen2")),
                experts,
                experts == 1 ? 1 : needed("num_experts_per_tok"),
                experts == 1 ? mlp : optional("moe_intermediate_size").orElse(mlp),
                optional("shared_expert_intermediate_size").orElse(0));
    }

    private String type() {
        return config.path("model_type").asString("");
    }

    private int needed(String field) {
        return optional(field)
                .orElseThrow(() ->
                        new ConfigurationException(
                                "config.json: field \"%s\" is missing; give the model's shape in the suite"
                                        .formatted(field)));
    }

    private OptionalInt optional(String field) {
        var node = config.path(field);
        return node.isInt() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }
}
