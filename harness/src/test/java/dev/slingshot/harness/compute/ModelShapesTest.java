package dev.slingshot.harness.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.ModelShape;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelShapesTest {

    @ParameterizedTest
    @CsvSource({
        "hugging-quants/Meta-Llama-3.1-70B-Instruct-AWQ-INT4, 4.5",
        "Qwen/Qwen2.5-7B-Instruct-GPTQ-Int4, 4.5",
        "Qwen/Qwen2.5-7B-Instruct-GPTQ-Int8, 8",
        "neuralmagic/Meta-Llama-3.1-8B-Instruct-FP8, 8",
        "RedHatAI/Llama-3.2-3B-Instruct-quantized.w4a16, 4.5",
        "meta-llama/Llama-3.2-1B-Instruct, 16"
    })
    void the_name_tells_the_bits_of_a_weight(String name, double bits) {
        assertThat(ModelShapes.weightBits(name)).isEqualTo(bits);
    }

    @ParameterizedTest
    @CsvSource({
        "hugging-quants/Meta-Llama-3.1-70B-Instruct-AWQ-INT4, Llama-3.1-70B",
        "meta-llama/Llama-3.2-3B-Instruct, Llama-3.2-3B"
    })
    void a_model_is_known_whatever_stands_around_its_name(String name, String known) {
        assertThat(ModelShapes.named(name)).isEqualTo(ModelShapes.named(known)).isPresent();
    }

    @Test
    void a_server_s_count_of_parameters_is_a_name_too() {
        // llama-server's n_params of a GGUF; Llama's counts 32 rotary factors more
        assertThat(ModelShapes.served(Map.of("parameters", "134515008")))
                .isEqualTo(ModelShapes.named("SmolLM2-135M"));
        assertThat(ModelShapes.served(Map.of("parameters", "1235814432")))
                .isEqualTo(ModelShapes.named("Llama-3.2-1B"));
    }

    @Test
    void where_a_model_was_loaded_from_goes_before_what_it_is_called() {
        assertThat(
                        ModelShapes.served(
                                Map.of("model", "m", "root", "meta-llama/Llama-3.2-3B-Instruct")))
                .isEqualTo(ModelShapes.named("Llama-3.2-3B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"134515900", "7000000000", "0", "many", ""})
    void another_count_tells_nothing(String parameters) {
        assertThat(ModelShapes.served(Map.of("parameters", parameters))).isEmpty();
    }

    @Test
    void no_two_models_of_one_size_have_different_shapes() {
        var bySize = new HashMap<Long, ModelShape>();
        ModelShapes.ALL
                .entries()
                .forEach(model -> {
                    var shape = model.value();
                    assertThat(bySize.getOrDefault(shape.parameters(), shape)).isEqualTo(shape);
                    bySize.put(shape.parameters(), shape);
                });
    }
}
