package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.strategies.Sampling;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SamplerTest {
    private static final int WORDS = 300;
    private static final int DRAWS = 10_000;

    private static float[] logits(long seed) {
        var random = new Random(seed);
        float[] logits = new float[WORDS];
        for (int i = 0; i < WORDS; i++) {
            logits[i] = (float) random.nextGaussian() * 3;
        }
        logits[7] = logits[5]; // a tie
        return logits;
    }

    private static Sampling sampling(double temperature, double topP, int topK, double minP) {
        return new Sampling(temperature, topP, topK, minP, 10, List.of());
    }

    /// The textbook version: whole softmax, filters in order, everything sorted.
    private static double[] expected(float[] logits, Sampling sampling) {
        double[] p = new double[WORDS];
        double max = IntStream.range(0, WORDS).mapToDouble(i -> logits[i]).max().orElseThrow();
        for (int i = 0; i < WORDS; i++) {
            p[i] = Math.exp((logits[i] - max) / sampling.temperature());
            if (p[i] < sampling.minP()) {
                p[i] = 0;
            }
        }
        var order =
                IntStream.range(0, WORDS)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -logits[i]))
                        .toList();
        if (sampling.topK() > 0) {
            order.stream().skip(sampling.topK()).forEach(i -> p[i] = 0);
        }
        double goal = sampling.topP() * Arrays.stream(p).sum();
        double sum = 0;
        for (int i : order) {
            if (sum >= goal) {
                p[i] = 0;
            }
            sum += p[i];
        }
        double total = Arrays.stream(p).sum();
        return Arrays.stream(p).map(each -> each / total).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0",
        "0.8, 1, 0, 0",
        "2, 1, 0, 0",
        "1, 0.9, 0, 0",
        "1, 0.3, 0, 0",
        "0.7, 0.95, 20, 0",
        "1, 1, 3, 0",
        "1, 1, 0, 0.1",
        "1.5, 0.9, 50, 0.02",
        "1, 1, 1000, 0"
    })
    void draws_each_token_as_often_as_the_textbook_says(
            double temperature, double topP, int topK, double minP) {
        var sampling = sampling(temperature, topP, topK, minP);
        float[] logits = logits(1);
        double[] expected = expected(logits, sampling);
        var sampler = new Sampler(WORDS);
        var dice = new Dice(3);
        double[] found = new double[WORDS];
        for (int i = 0; i < DRAWS; i++) {
            found[sampler.draw(logits, sampling, dice)] += 1.0 / DRAWS;
        }
        for (int i = 0; i < WORDS; i++) {
            if (expected[i] == 0) {
                assertThat(found[i]).as("token %d is filtered out", i).isZero();
            }
            assertThat(found[i]).as("token %d", i).isCloseTo(expected[i], within(.02));
        }
    }

    @Test
    void takes_the_first_of_the_likeliest_at_temperature_zero() {
        float[] logits = {1, 5, 2, 5};
        assertThat(new Sampler(4).draw(logits, sampling(0, 1, 0, 0), new Dice(0))).isEqualTo(1);
    }

    @Test
    void keeps_the_lower_id_of_equals_at_the_edge_of_top_k() {
        float[] logits = {1, 5, 2, 5};
        var sampler = new Sampler(4);
        var dice = new Dice(0);
        for (int i = 0; i < 20; i++) {
            assertThat(sampler.draw(logits, sampling(1, 1, 1, 0), dice)).isEqualTo(1);
        }
    }

    @Test
    void draws_the_same_from_the_same_seed() {
        float[] logits = logits(2);
        var one = new Sampler(WORDS);
        var other = new Sampler(WORDS);
        var first = new Dice(42);
        var second = new Dice(42);
        for (int i = 0; i < 100; i++) {
            assertThat(one.draw(logits, sampling(1, .9, 0, 0), first))
                    .isEqualTo(other.draw(logits, sampling(1, .9, 0, 0), second));
        }
    }

    /// First outputs of SplitMix64 from 1234567, as published with its reference implementation.
    @Test
    void rolls_the_published_numbers_of_splitmix64() {
        var dice = new Dice(1234567);
        assertThat(dice.next()).isEqualTo((6457827717110365317L >>> 11) * 0x1.0p-53);
        assertThat(dice.next()).isEqualTo((3203168211198807973L >>> 11) * 0x1.0p-53);
    }

    /// Dice above 1 - 2e-4 only: there one token of a thousand that weigh 6.8e-5 together is due in
    /// 34 of 100 cases.
    @Test
    void draws_even_what_is_hardly_ever_drawn_as_often_as_it_should() {
        float[] logits = new float[WORDS];
        Arrays.fill(logits, -16.5f + (float) Math.log(1000.0 / (WORDS - 1)));
        logits[3] = 0;
        var sampler = new Sampler(WORDS);
        int cases = 0;
        int tails = 0;
        for (long seed = 0; cases < 1000; seed++) {
            if (new Dice(seed).next() > 1 - 2e-4) {
                cases++;
                tails += sampler.draw(logits, sampling(1, 1, 0, 0), new Dice(seed)) == 3 ? 0 : 1;
            }
        }
        assertThat(tails / 1000.0).isCloseTo(.341, within(.05));
    }

    @Test
    void ranks_logits_of_either_sign() {
        float[] logits = {-5, 1, -1, 0, 2};
        var sampler = new Sampler(5);
        for (int seed = 0; seed < 50; seed++) {
            assertThat(sampler.draw(logits, sampling(5, 1, 2, 0), new Dice(seed))).isIn(1, 4);
            assertThat(sampler.draw(logits, sampling(5, .99, 4, 0), new Dice(seed)))
                    .isNotEqualTo(0);
        }
    }

    @Test
    void reaches_below_the_head_where_top_p_does() {
        float[] logits = new float[WORDS];
        Arrays.fill(logits, -17);
        logits[3] = 0;
        var everything = sampling(1, Math.nextDown(1.0), 0, 0);
        assertThat(new Sampler(WORDS).draw(logits, everything, new Dice(1))).isEqualTo(3);
        assertThat(new Sampler(WORDS).draw(logits, sampling(1, 1, 200, 0), new Dice(1)))
                .isEqualTo(3);
    }

    @Test
    void refuses_logits_that_are_not_numbers() {
        float[] logits = {Float.NaN, Float.NaN};
        assertThatThrownBy(() -> Sampler.likeliest(logits))
                .hasMessageContaining("not finite numbers");
    }
}
