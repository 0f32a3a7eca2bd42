package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PiecesTest {

    private static int length(int... waiting) {
        return Pieces.length(waiting, 63);
    }

    @Test
    void are_as_long_as_allowed_for_one_prompt() {
        assertThat(length(200)).isEqualTo(63);
        assertThat(length(1, 200, 1)).isEqualTo(63);
    }

    @Test
    void are_equal_for_neighbours_so_that_all_are_computed_together() {
        assertThat(length(20, 45, 200, 200)).isEqualTo(20);
    }

    @Test
    void leave_out_the_rest_of_a_prompt_that_would_fill_no_call() {
        assertThat(length(2, 60, 200)).isEqualTo(60);
    }

    @Test
    void stay_long_where_prompts_lie_apart() {
        assertThat(length(20, 1, 20, 1, 40, 1, 40)).isEqualTo(63);
    }

    @Test
    void do_not_mind_sequences_that_are_only_written() {
        assertThat(length(1, 1, 1, 1)).isEqualTo(63);
        assertThat(length(1, 40, 50, 1)).isEqualTo(40);
    }
}
