package dev.slingshot.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AggregationTest {
    private static final List<Double> STEPS = List.of(0.5, 0.8, 0.4);

    @Test
    void each_aggregation_is_its_formula() {
        assertThat(Aggregation.LAST.of(STEPS)).isEqualTo(0.4);
        assertThat(Aggregation.MIN.of(STEPS)).isEqualTo(0.4);
        assertThat(Aggregation.PRODUCT.of(STEPS)).isCloseTo(0.16, within(1e-12));
        assertThat(Aggregation.MEAN.of(STEPS)).isCloseTo(1.7 / 3, within(1e-12));
        // odds 1 * 4 * 2/3 = 8/3, so 8/11
        assertThat(Aggregation.LOG_ODDS.of(STEPS)).isCloseTo(8 / 11.0, within(1e-12));
    }

    @Test
    void certain_steps_are_clamped_and_no_step_scores_nothing() {
        assertThat(Aggregation.LOG_ODDS.of(List.of(1.0, 0.0))).isCloseTo(0.5, within(1e-9));
        assertThat(List.of(Aggregation.values()))
                .allMatch(aggregation -> aggregation.of(List.of()) == 0);
    }

    @Test
    void steps_part_at_blank_lines_and_none_is_blank() {
        assertThat(Steps.of("a\nb\n\n\n \n c \n\n")).containsExactly("a\nb", "c");
        assertThat(Steps.of("\n\n")).isEmpty();
    }
}
