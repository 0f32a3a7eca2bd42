package dev.slingshot.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ResamplingTest {

    @Test
    void the_interval_of_a_mean_is_about_two_standard_errors_each_way() {
        double[] values = IntStream.range(0, 400).mapToDouble(i -> i % 2).toArray();
        var estimate =
                Resampling.USUAL
                        .estimate(
                                400,
                                places ->
                                        Arrays.stream(places).mapToDouble(i -> values[i]).average())
                        .orElseThrow();

        assertThat(estimate.mean()).isEqualTo(.5);
        assertThat(estimate.low()).isCloseTo(.5 - 1.96 * .025, within(.006));
        assertThat(estimate.high()).isCloseTo(.5 + 1.96 * .025, within(.006));
    }

    @Test
    void what_is_not_defined_has_no_estimate() {
        assertThat(Resampling.USUAL.estimate(5, _ -> OptionalDouble.empty())).isEmpty();
        assertThat(Resampling.USUAL.estimate(0, _ -> OptionalDouble.of(1))).isEmpty();
    }

    @Test
    void it_says_how_many_resamples_do_not_define_it() {
        var estimate =
                Resampling.USUAL.estimate(
                        3,
                        places ->
                                Arrays.stream(places).distinct().count() < 2
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(1));

        // All three alike: 3 / 27 of the draws.
        assertThat(estimate.orElseThrow().method())
                .matches(".*undefined in (8|9|1[0-4])\\d? of 1000");
    }
}
