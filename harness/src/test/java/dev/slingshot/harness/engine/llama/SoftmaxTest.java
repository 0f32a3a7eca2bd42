package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SoftmaxTest {
    private static final int WORDS = 300;

    private static float[] logits() {
        var random = new Random(4);
        float[] logits = new float[WORDS];
        for (int i = 0; i < WORDS; i++) {
            logits[i] = (float) random.nextGaussian() * 3;
        }
        return logits;
    }

    @Test
    void gives_log_probabilities_that_sum_to_one() {
        float[] logits = logits();
        double sum =
                IntStream.range(0, WORDS)
                        .mapToDouble(i -> Math.exp(logits[i] - Softmax.logTotal(logits)))
                        .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void measures_the_divergence_of_the_uniform_distribution_from_the_model_s() {
        float[] logits = logits();
        double total = Softmax.logTotal(logits);
        double textbook =
                IntStream.range(0, WORDS)
                        .mapToDouble(i -> 1.0 / WORDS * (Math.log(1.0 / WORDS) - logits[i] + total))
                        .sum();
        assertThat(Softmax.certainty(logits, total)).isCloseTo(textbook, within(1e-9));
    }

    @Test
    void is_not_certain_at_all_where_every_word_is_alike() {
        float[] flat = new float[WORDS];
        assertThat(Softmax.certainty(flat, Softmax.logTotal(flat))).isCloseTo(0, within(1e-9));
    }

    @Test
    void leaves_out_words_that_a_model_rules_out() {
        float[] logits = {1, 2, 3, Float.NEGATIVE_INFINITY};
        float[] without = {1, 2, 3};
        assertThat(Softmax.certainty(logits, Softmax.logTotal(logits)))
                .isEqualTo(Softmax.certainty(without, Softmax.logTotal(without)));
    }
}
