package dev.slingshot.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForestTest {

    @Test
    void a_step_says_nothing_of_its_kind() {
        assertThat(root().what()).isEmpty();
    }

    @Test
    void a_thought_in_a_conversation_of_its_own_says_what_it_was_asked_for() {
        assertThat(root().children().get(0).what()).isEqualTo("feedback");
    }

    @Test
    void a_thought_after_several_says_after_which() {
        assertThat(root().children().get(1).what()).isEqualTo("refinement after 0 and 0.0");
    }

    @Test
    void words_that_nobody_generated_say_so() {
        var given = root().children().get(2);
        assertThat(given.what()).isEqualTo("given by the search");
        assertThat(given.facts()).isEqualTo("nothing generated");
        assertThat(given.text()).isEqualTo("Wait");
    }

    @Test
    void confidence_and_what_the_verifier_read_are_among_the_facts() {
        assertThat(root().facts())
                .isEqualTo("9 tokens, round 1, ended, probability 0.37, verifier read 40 tokens");
    }

    @Test
    void the_picture_names_the_kind_too() {
        assertThat(TreeLayout.of(List.of(root())).dots())
                .extracting(TreeLayout.Dot::title)
                .anyMatch(title -> title.startsWith("0.0 · feedback · "));
    }

    @Test
    void an_answer_of_several_steps_shows_the_score_of_each() {
        var answer = root().children().get(3);
        assertThat(answer.score()).isEqualTo("0.90");
        assertThat(answer.facts()).isEqualTo("9 tokens, round 1, ended, steps scored 0.25 0.90");
    }

    private static Step root() {
        var nodes =
                List.of(
                        node("0", List.of(""), Thought.Kind.STEP, "", "1 + 1 = 3", 40),
                        node("0.0", List.of("0"), Thought.Kind.FRESH, "feedback", "Wrong.", 0),
                        node(
                                "0.1",
                                List.of("0", "0.0"),
                                Thought.Kind.FRESH,
                                "refinement",
                                "1 + 1 = 2",
                                0),
                        node("0.2", List.of("0"), Thought.Kind.GIVEN, "", "\n\nWait", 0),
                        node(
                                "0.3",
                                List.of("0"),
                                Thought.Kind.STEP,
                                "",
                                "3\n\n2",
                                0,
                                0.5,
                                0.25,
                                0.9));
        var outcome = new Outcome(List.of(), new Trace(nodes), Usage.NONE, Usage.NONE, 0, 0, 1);
        var problem = new Problem("one", "sums", "1 + 1?", "2", "", Map.of());
        return Forest.of(new TrialResult("cell", problem, 1, outcome, List.of(), Map.of()))
                .getFirst();
    }

    private static Trace.Node node(
            String place,
            List<String> parents,
            Thought.Kind kind,
            String task,
            String text,
            long read,
            Double... scores) {
        return new Trace.Node(
                place,
                parents,
                kind,
                task,
                1,
                text,
                Thought.State.FINISHED,
                Finish.END,
                new Usage(20, 0, 9),
                read > 0 ? Confidence.of(9, -9) : Confidence.UNKNOWN,
                scores.length == 0 ? Optional.empty() : Optional.of(List.of(scores)),
                read,
                Optional.empty());
    }
}
