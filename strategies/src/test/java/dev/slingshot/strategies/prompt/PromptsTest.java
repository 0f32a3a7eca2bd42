package dev.slingshot.strategies.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.Question;
import dev.slingshot.datasets.builtin.Arithmetic;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Message;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PromptsTest {
    private static final PromptResource EQUATIONS =
            PromptResource.parse("equations@1", Prompts.resource("equations@1"));

    @Test
    void every_template_ends_with_a_turn_that_begins_with_the_question() {
        var question = new Question("1", "mine", "What is {this}?", Map.of());
        for (String name : Prompts.ALL.names()) {
            var last = Prompts.ALL.get(name).messages(question, 0).getLast();
            assertThat(last.role()).isEqualTo(Message.Role.USER);
            assertThat(last.content()).as(name).startsWith("What is {this}?");
        }
    }

    @Test
    void a_prompt_is_the_same_for_every_draw() {
        var question = new Question("1", "mine", "How many?", Map.of());
        for (var entry : Prompts.ALL.entries()) {
            assertThat(entry.value().messages(question, 3))
                    .isEqualTo(entry.value().messages(question, 0));
            assertThat(entry.summary()).isNotBlank().doesNotContain("\n");
        }
    }

    @Test
    void the_solved_problems_for_base_models_are_solved_right() {
        var question = new Question("1", "mine", "How many?", Map.of());
        var messages = Prompts.ALL.get("few-shot-gsm8k@1").messages(question, 0);
        assertThat(messages).hasSize(9);
        var equation = Pattern.compile("(\\d+)(?: ([*+/-]) (\\d+)) = (\\d+)");
        var solutions =
                messages.stream()
                        .filter(message -> message.role() == Message.Role.ASSISTANT)
                        .map(Message::content)
                        .toList();
        for (String solution : solutions) {
            String last = "";
            for (var found : equation.matcher(solution).results().toList()) {
                last = found.group(4);
            }
            assertThat(solution).endsWith("The final answer is \\boxed{" + last + "}.");
        }
    }

    @Test
    void only_a_template_for_thinking_models_says_that_answers_begin_so() {
        assertThat(Prompts.ALL.entries())
                .filteredOn(entry -> entry.value().thinking())
                .extracting(Entry::name)
                .containsExactly("thinking@1");
        var mine = Prompts.of("mine.txt", "=== thinking\n=== user\n{question}");
        assertThat(mine.thinking()).isTrue();
        assertThatThrownBy(() -> Prompts.of("mine.txt", "=== thinking\n=== narrator\n{question}"))
                .hasMessageContaining("mine.txt:2: a role is");
    }

    @Test
    void a_used_version_never_changes() {
        assertThat(Prompts.ALL.get("cot-boxed@1").sha256()).startsWith("d53fbd5b45301d57");
        assertThat(Prompts.ALL.get("equations@1").sha256()).startsWith("d694e0e3e018f1a2");
        assertThat(Prompts.ALL.get("question-only@1").sha256()).startsWith("7406e81d5bd85aee");
    }

    @Test
    void every_family_has_three_solved_turns_of_its_own() {
        for (Problem problem : Arithmetic.all().problems()) {
            String family = problem.tags().get("family");
            assertThat(EQUATIONS.examples()).containsKey(family);
            var examples = EQUATIONS.examples().getOrDefault(family, List.of());
            assertThat(examples).as(family).hasSize(3);
            var messages = EQUATIONS.messages(problem.question(), 0);
            assertThat(messages).hasSize(8);
            assertThat(messages.get(1).content()).isEqualTo(examples.getFirst());
        }
    }

    @Test
    void no_solved_turn_is_a_problem_of_the_set() {
        var texts = Arithmetic.all().problems().stream().map(Problem::text).toList();
        assertThat(EQUATIONS.examples().values().stream().flatMap(Collection::stream))
                .doesNotContainAnyElementsOf(texts);
    }

    @Test
    void a_question_without_a_family_gets_the_mixed_turns() {
        var question = new Question("1", "mine", "How many?", Map.of());
        assertThat(EQUATIONS.messages(question, 0)).hasSize(8);
    }

    @Test
    void a_broken_template_is_refused_with_its_line() {
        assertThatThrownBy(() -> Prompts.of("mine.txt", "=== user\n{question}\n=== narrator\nHi"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("mine.txt:3: a role is system, user or assistant");
        assertThatThrownBy(() -> Prompts.of("mine.txt", "{question}"))
                .hasMessageContaining("mine.txt:1: expected");
        assertThatThrownBy(() -> Prompts.of("mine.txt", "=== user\nHi"))
                .hasMessageContaining("no turn has a {question}");
    }
}
