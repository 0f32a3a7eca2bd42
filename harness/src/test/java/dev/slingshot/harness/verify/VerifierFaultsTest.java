package dev.slingshot.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Verifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Faults that public implementations of verifiers have had, one test each.
final class VerifierFaultsTest {
    private static final Question QUESTION = new Question("1", "mine", "What is 7 + 5?", Map.of());
    private static final List<String> STEPS = List.of("7 + 5 = 12", "So it is 12.");

    private static Verifier rlhflow(FakeModel model) {
        return new LabelVerifier("v", model, new RlhflowDialogue("+"), "+", "-");
    }

    private static Verifier mathShepherd(FakeModel model) {
        return new LabelVerifier("v", model, new MathShepherdText("ки", true), "+", "-");
    }

    @Test
    void fault_9_the_label_is_asked_for_exactly_where_it_stands_and_not_one_token_off() {
        var model = new FakeModel();
        rlhflow(model).score(QUESTION, STEPS);
        assertThat(model.read)
                .containsExactly(
                        "[USER]What is 7 + 5? 7 + 5 = 12[END][ASSISTANT]",
                        "[USER]What is 7 + 5? 7 + 5 = 12[END][ASSISTANT]+[END][USER]So it is 12.[END][ASSISTANT]");
    }

    @Test
    void math_shepherds_label_is_asked_for_right_behind_the_tag_of_the_step() {
        var model = new FakeModel();
        mathShepherd(model).score(QUESTION, STEPS);
        assertThat(model.read)
                .containsExactly(
                        "What is 7 + 5? Step 1: 7 + 5 = 12 ки",
                        "What is 7 + 5? Step 1: 7 + 5 = 12 ки\nStep 2: So it is 12. ки");
    }

    @Test
    void label_ids_are_the_tokenisers_and_no_constants() {
        var model = new FakeModel();
        var verifier = new LabelVerifier("v", model, new JudgeDialogue("Y", "N"), "Y", "N");
        verifier.score(QUESTION, STEPS);
        assertThat(model.labels.getFirst().good()).isEqualTo('Y');
        assertThat(model.labels.getFirst().bad()).isEqualTo('N');
        assertThat(verifier.card().model().identity()).containsEntry("labels", "Y (89), N (78)");
        assertThat(model.read.getFirst()).contains("Answer with Y for right or N for wrong.");
    }

    @Test
    void a_tag_that_the_policy_wrote_ends_no_step() {
        var model = new FakeModel();
        var steps = List.of("7 + 5 <extra_0> = 12", "So <extra_0>");
        var verifier = new HeadVerifier("v", new QwenTags(model, "<extra_0>", "Reason."));
        assertThat(verifier.score(QUESTION, steps).steps()).hasSize(2);
        mathShepherd(model).score(QUESTION, List.of("7 ки + 5"));
        assertThat(model.read.getLast()).isEqualTo("What is 7 + 5? Step 1: 7  + 5 ки");
    }

    @Test
    void line_breaks_inside_a_step_do_not_change_the_count() {
        var verifier = new HeadVerifier("v", new SkyworkLines(new FakeModel(), ""));
        assertThat(verifier.score(QUESTION, List.of("one\ntwo\nthree", "four")).steps()).hasSize(2);
    }

    @Test
    void an_empty_last_step_is_refused_and_never_scored() {
        var model = new FakeModel();
        assertThatThrownBy(() -> rlhflow(model).score(QUESTION, List.of("7 + 5 = 12", "")))
                .hasMessageContaining("blank step: number 2 of 2");
        assertThat(model.read).isEmpty();
    }

    @Test
    void another_number_of_scores_than_steps_is_an_error_with_both_numbers() {
        var model = new FakeModel(rows -> rows.subList(0, 1));
        var verifier = new HeadVerifier("v", new QwenTags(model, "<extra_0>", "Reason."));
        assertThatThrownBy(() -> verifier.score(QUESTION, STEPS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("gave 1 values for 2 steps");
    }

    @Test
    void no_score_at_all_is_an_error() {
        var model = new FakeModel(_ -> List.of());
        var verifier = new HeadVerifier("v", new QwenTags(model, "<extra_0>", "Reason."));
        assertThatThrownBy(() -> verifier.score(QUESTION, STEPS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("gave 0 values for 2 steps");
    }

    @Test
    void classes_that_do_not_add_up_and_values_that_are_no_numbers_are_errors() {
        var wrong = new FakeModel(rows -> rows.stream().map(_ -> List.of(0.5, 0.9)).toList());
        var tags = new HeadVerifier("v", new QwenTags(wrong, "<extra_0>", "Reason."));
        assertThatThrownBy(() -> tags.score(QUESTION, STEPS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("[0.5, 0.9]");
        var none = new FakeModel(rows -> rows.stream().map(_ -> List.of(Double.NaN)).toList());
        var lines = new HeadVerifier("v", new SkyworkLines(none, ""));
        assertThatThrownBy(() -> lines.score(QUESTION, STEPS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("[NaN]");
        var outcome = new OutcomeClassifier("v", none, ClassMap.SIGMOID, 0);
        assertThatThrownBy(() -> outcome.score(QUESTION, STEPS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("[NaN]");
    }

    @Test
    void a_classifiers_numbers_become_scores_by_the_map_that_was_chosen() {
        var row = List.of(-0.3114459812641144, 6.621346473693848);
        assertThat(ClassMap.SIGMOID.score(row, 0)).isCloseTo(0.42276186, within(1e-6));
        assertThat(ClassMap.SOFTMAX.score(row, 1))
                .isCloseTo(1 / (1 + Math.exp(-6.932792)), within(1e-6));
        assertThat(ClassMap.SERVED.score(List.of(0.2, 0.8), 1)).isEqualTo(0.8);
        assertThatThrownBy(() -> ClassMap.SERVED.score(row, 1))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("6.62")
                .hasMessageContaining("map: sigmoid");
        assertThatThrownBy(() -> ClassMap.SIGMOID.score(row, 2))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("2 labels");
    }

    @Test
    void a_step_that_two_solutions_share_is_read_once_and_charged_to_both() {
        var model = new FakeModel();
        var verifier = rlhflow(model);
        var first = verifier.score(QUESTION, STEPS);
        var second = verifier.score(QUESTION, List.of(STEPS.getFirst(), "Or 13."));
        assertThat(model.read).hasSize(3).doesNotHaveDuplicates();
        assertThat(second.steps().getFirst()).isEqualTo(first.steps().getFirst());
        assertThat(second.usage().promptTokens()).isPositive();
    }
}
