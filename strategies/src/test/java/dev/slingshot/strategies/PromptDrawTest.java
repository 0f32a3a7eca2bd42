package dev.slingshot.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PromptDrawTest {
    private static final PromptTemplate DRAWN =
            new PromptTemplate(
                    "drawn@1",
                    "00",
                    (question, draw) -> List.of(Message.user(question.text() + " " + draw)));

    @Test
    void each_sample_draws_its_own_prompt() {
        assertThat(draw(1, "0")).isNotEqualTo(draw(1, "1"));
    }

    @Test
    void a_sample_keeps_its_prompt_as_it_grows() {
        assertThat(draw(1, "2.0.4")).isEqualTo(draw(1, "2"));
    }

    @Test
    void a_seed_draws_other_prompts() {
        assertThat(draw(1, "0")).isNotEqualTo(draw(2, "0"));
    }

    @Test
    void an_answer_is_asked_for_with_the_number_of_its_sample() {
        var question = new Question("q", "set", "How many?", Map.of());
        long draw = PromptTemplate.draw(3, question.key(), "5");

        assertThat(DRAWN.messages(question, draw))
                .containsExactly(Message.user("How many? " + draw));
    }

    private static long draw(int seed, String place) {
        return PromptTemplate.draw(seed, "set/q", place);
    }
}
