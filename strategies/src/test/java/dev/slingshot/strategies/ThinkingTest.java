package dev.slingshot.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Blank lines inside of thinking part no steps.
final class ThinkingTest {
    private static final String THOUGHT = "<think>\nHm.\n\nYes.\n</think>";

    @Test
    void thinking_is_one_step_however_many_blank_lines_it_has() {
        assertThat(Steps.of(THOUGHT + "\n\nSo 2.\n\nDone."))
                .containsExactly(THOUGHT, "So 2.", "Done.");
        assertThat(Steps.of("First.\n\n" + THOUGHT + "So 2.\n\n<think>a\n\nb</think>"))
                .containsExactly("First.", THOUGHT, "So 2.", "<think>a\n\nb</think>");
    }

    @Test
    void thinking_that_has_not_ended_is_one_step_so_far() {
        assertThat(Steps.of("<think>\nHm.\n\nYes.\n\n")).containsExactly("<think>\nHm.\n\nYes.");
    }

    @Test
    void thinking_that_a_chat_template_opened_ends_at_its_end() {
        assertThat(Steps.of("Hm.\n\nYes.\n</think>\n\nSo 2."))
                .containsExactly("Hm.\n\nYes.\n</think>", "So 2.");
    }

    @Test
    void empty_thinking_is_no_step() {
        assertThat(Steps.of("<think>\n\n</think>\n\nSo 2.")).containsExactly("So 2.");
        assertThat(Steps.of("<think>\n")).isEmpty();
        assertThat(Steps.of("")).isEmpty();
    }

    @Test
    void a_step_inside_of_thinking_ends_where_the_thinking_ends() {
        assertThat(Steps.boundary("<think>\nHm.\n\n", false)).isEqualTo("</think>\n\n");
        assertThat(Steps.boundary(THOUGHT + "\n\n", false)).isEqualTo("\n\n");
        assertThat(Steps.boundary("", false)).isEqualTo("\n\n");
    }

    @Test
    void under_a_prompt_for_thinking_models_the_first_step_is_the_thinking() {
        assertThat(Steps.boundary("", true)).isEqualTo("</think>\n\n");
        assertThat(Steps.boundary("Hm.\n\n", true)).isEqualTo("</think>\n\n");
        assertThat(Steps.boundary("Hm.\n</think>\n\n", true)).isEqualTo("\n\n");
    }

    @Test
    void a_search_asks_for_the_thinking_in_one_step_and_for_the_solution_step_by_step() {
        var policy = new FakePolicy();
        var assignment =
                Exploring.assignment(
                        policy, Optional.empty(), new Budget(1, 90, 30, 900), Together.IN_TURN);
        var growth = Exploration.of(assignment);
        var begun = growth.give(Thought.root(), "<think>\nHm.\n\n");
        growth.grow(begun, 1);
        growth.grow(growth.give(begun, "Yes.\n</think>\n\n"), 1);
        assertThat(policy.requests)
                .extracting(request -> request.sampling().stop())
                .containsExactly(List.of("</think>\n\n"), List.of("\n\n"));
    }
}
