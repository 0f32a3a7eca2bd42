package dev.slingshot.harness.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Usage;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlopsTest {
    private static final ModelShape ONE = ModelShapes.ALL.get("Llama-3.2-1B");
    private static final ModelShape EIGHT = ModelShapes.ALL.get("Llama-3.1-8B");
    private static final ModelShape SEVENTY = ModelShapes.ALL.get("Llama-3.1-70B");

    @ParameterizedTest
    @CsvSource({
        "Llama-3.2-1B, 1.236, 1.236",
        "Llama-3.2-3B, 3.213, 3.213",
        "Llama-3.1-8B, 8.030, 7.505",
        "Llama-3.1-70B, 70.55, 69.50"
    })
    void sizes_in_billions_agree_with_the_design(String name, double total, double matmul) {
        var shape = ModelShapes.ALL.get(name);
        assertThat(shape.parameters() / 1e9).isCloseTo(total, Percentage.withPercentage(.05));
        assertThat(shape.matmulParameters() / 1e9)
                .isCloseTo(matmul, Percentage.withPercentage(.05));
    }

    /// Numbers of parameters as the models' own safetensors files count them.
    @ParameterizedTest
    @CsvSource({
        "Llama-3.2-1B, 1235814400",
        "Llama-3.2-3B, 3212749824",
        "Llama-3.1-8B, 8030261248",
        "Llama-3.1-70B, 70553706496",
        "SmolLM2-135M, 134515008",
        "SmolLM2-360M, 361821120",
        "SmolLM2-1.7B, 1711376384",
        "Mistral-7B, 7241732096",
        "Qwen2.5-0.5B, 494032768",
        "Qwen2.5-1.5B, 1543714304",
        "Qwen2.5-3B, 3085938688",
        "Qwen2.5-7B, 7615616512",
        "Qwen2.5-14B, 14770033664",
        "Qwen2.5-32B, 32763876352",
        "Qwen2.5-72B, 72706203648"
    })
    void known_models_have_their_published_number_of_parameters(String name, long parameters) {
        assertThat(ModelShapes.ALL.get(name).parameters()).isEqualTo(parameters);
    }

    /// A question of 300 tokens answered in 940; the published ratios hold for any question of
    /// about a third of its answer.
    @ParameterizedTest
    @CsvSource({"16, 13.9, 1.5", "256, 218, 23.6"})
    void a_small_model_with_a_large_verifier_is_dear(int n, double toEight, double toSeventy) {
        double cost = answer(ONE, n) + Flops.read(EIGHT, 0, 300) + n * Flops.read(EIGHT, 300, 940);
        assertThat(cost / answer(EIGHT, 1)).isCloseTo(toEight, Percentage.withPercentage(1));
        assertThat(cost / answer(SEVENTY, 1)).isCloseTo(toSeventy, Percentage.withPercentage(1));
    }

    @Test
    void an_eight_billion_verifier_costs_about_six_times_a_one_billion_policy() {
        assertThat(Flops.read(EIGHT, 300, 940) / Flops.write(ONE, 300, 940)).isBetween(5.5, 6.1);
    }

    @Test
    void attention_counts_every_position_once() {
        var shape = new ModelShape(0, 0, 0, 2, 3);
        // Tokens 3 and 4 attend to 3 and 4 positions.
        assertThat(Flops.write(shape, 2, 2)).isEqualTo(4 * 2 * 3 * 7);
    }

    @Test
    void a_call_pays_neither_for_its_cache_nor_the_head_of_its_prompt() {
        var shape = new ModelShape(100, 100, 40, 0, 0);
        assertThat(Flops.call(shape, new Usage(10, 4, 3))).isEqualTo(2 * 60 * 6 + 2 * 100 * 3);
    }

    @Test
    void names_with_owners_and_suffixes_are_known() {
        assertThat(ModelShapes.named("meta-llama/Llama-3.2-1B-Instruct")).contains(ONE);
        assertThat(ModelShapes.named("Qwen/Qwen2.5-Math-7B-Instruct"))
                .contains(ModelShapes.ALL.get("Qwen2.5-7B"));
        assertThat(ModelShapes.named("RLHFlow/Llama3.1-8B-PRM-Deepseek-Data")).contains(EIGHT);
        assertThat(ModelShapes.named("my-own-13B")).isEmpty();
    }

    @Test
    void a_config_file_gives_the_shape() {
        var shape =
                ModelConfig.shape(
                        """
                        {"model_type": "qwen2", "hidden_size": 896, "intermediate_size": 4864,
                         "num_hidden_layers": 24, "num_attention_heads": 14,
                         "num_key_value_heads": 2, "vocab_size": 151936,
                         "tie_word_embeddings": true}
                        """);
        assertThat(shape).isEqualTo(ModelShapes.ALL.get("Qwen2.5-0.5B"));
    }

    /// Mixtral 8x7B has 46.7 B parameters, 12.9 B of them active.
    @Test
    void a_mixture_counts_its_active_experts() {
        var shape =
                ModelConfig.shape(
                        """
                        {"model_type": "mixtral", "hidden_size": 4096, "intermediate_size": 14336,
                         "num_hidden_layers": 32, "num_attention_heads": 32,
                         "num_key_value_heads": 8, "vocab_size": 32000, "num_local_experts": 8,
                         "num_experts_per_tok": 2, "tie_word_embeddings": false}
                        """);
        assertThat(shape.parameters() / 1e9).isCloseTo(46.7, within(.05));
        assertThat(shape.matmulParameters() / 1e9).isCloseTo(12.75, within(.05));
    }

    @Test
    void a_config_file_without_a_size_says_which() {
        assertThatThrownBy(() -> ModelConfig.shape("{\"hidden_size\": 8}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"num_attention_heads\" is missing");
    }

    private static double answer(ModelShape shape, int n) {
        return Flops.read(shape, 0, 300) + n * Flops.write(shape, 300, 940);
    }
}
