package dev.slingshot.harness.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OverlapTest {
    private static final Overlap OVERLAP =
            new Overlap(Map.of("a/1", "b/1"), Map.of("a/2", "math-500", "a/3", "gsm8k"));

    @Test
    void test_questions_stay_whatever_they_ask() {
        var test = List.of(Shaped.problem("a", "1", "one"));
        assertThat(OVERLAP.kept("a/test", test, TagOptions.USUAL)).isEqualTo(test);
    }

    @Test
    void training_questions_that_a_test_set_has_go() {
        var four = Shaped.problem("a", "4", "four");
        var train =
                List.of(
                        Shaped.problem("a", "1", "one"),
                        Shaped.problem("a", "2", "two"),
                        Shaped.problem("a", "3", "three"),
                        four);
        assertThat(OVERLAP.kept("a/train", train, TagOptions.USUAL)).containsExactly(four);
    }

    @Test
    void a_training_set_of_which_nothing_is_left_is_refused() {
        var train = List.of(Shaped.problem("a", "1", "one"), Shaped.problem("a", "2", "two"));
        assertThatThrownBy(() -> OVERLAP.kept("a/train", train, TagOptions.USUAL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a/train: all 2 questions stand in test sets");
    }

    @Test
    void what_a_run_noted_is_read_again() {
        var left = OVERLAP.leftOut();
        assertThat(left).isEqualTo(new LeftOut(1, 2, List.of("gsm8k", "math-500")));
        assertThat(LeftOut.noted(left.lines())).isEqualTo(left);
        assertThat(LeftOut.noted(List.of("java: 25", "cores: 2"))).isEqualTo(LeftOut.NOTHING);
        assertThat(LeftOut.NOTHING.lines()).isEmpty();
    }
}
