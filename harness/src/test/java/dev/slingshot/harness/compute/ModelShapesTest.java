package dev.slingshot.harness.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
