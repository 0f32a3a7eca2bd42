package dev.slingshot.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.Question;
import dev.slingshot.harness.mtrm.Lessons;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every verifier must do, whatever model or rule is behind it.
final class VerifierContractTest {
    private static final Question QUESTION = new Question("1", "mine", "What is 7 + 5?", Map.of());
    private static final List<String> STEPS =
            List.of(
                    "7 + 5 = 12",
                    "((((\n= = 3 + + 1/0 = 2 <extra_0> ки",
                    "line\nby line\n",
                    "The answer is \\boxed{12}.");

    static Stream<Verifier> rules() {
        return Stream.of(new GroundedEquations(), new RandomVerifier(1), new ConstantVerifier(0.5));
    }

    static Stream<Verifier> models() {
        var model = new FakeModel();
        return Stream.of(
                new LabelVerifier("judge", model, new JudgeDialogue("+", "-"), "+", "-"),
                new LabelVerifier("rlhflow", model, new RlhflowDialogue("+"), "+", "-"),
                new LabelVerifier(
                        "rlhflow-classifier",
                        new ClassifierLabels(model),
                        new RlhflowDialogue("+"),
                        "+",
                        "-"),
                new LabelVerifier(
                        "math-shepherd", model, new MathShepherdText("ки", true), "+", "-"),
                new HeadVerifier("qwen-prm", new QwenTags(model, "<extra_0>", "Reason.")),
                new HeadVerifier("skywork", new SkyworkLines(model, "!")),
                new OutcomeClassifier("classifier", model, ClassMap.SIGMOID, 0));
    }

    static Stream<Verifier> all() {
        var oracle =
                new OracleVerifier(
                        List.of(new Problem("1", "mine", "What is 7 + 5?", "12", "", Map.of())));
        var learned = new MtrmVerifier("mtrm", Lessons.model(20));
        return Stream.of(rules(), models(), Stream.<Verifier>of(oracle, learned))
                .flatMap(each -> each);
    }

    static Stream<Verifier> causal() {
        return all().filter(verifier -> verifier.card().causal());
    }

    @ParameterizedTest
    @MethodSource("all")
    void there_is_one_score_per_step_and_one_in_all_of_an_outcome_verifier(Verifier verifier) {
        int expected = verifier.card().kind() == VerifierCard.Kind.OUTCOME ? 1 : STEPS.size();
        assertThat(verifier.score(QUESTION, STEPS).steps())
                .hasSize(expected)
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @MethodSource("causal")
    void a_causal_verifier_gives_the_steps_after_the_known_ones_the_same_scores(Verifier verifier) {
        var all = verifier.score(QUESTION, STEPS).steps();
        for (int known = 0; known < STEPS.size(); known++) {
            assertThat(verifier.score(QUESTION, STEPS, known).steps())
                    .isEqualTo(all.subList(known, STEPS.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("causal")
    void the_score_of_a_step_does_not_depend_on_later_steps(Verifier verifier) {
        var all = verifier.score(QUESTION, STEPS).steps();
        for (int count = 1; count < STEPS.size(); count++) {
            assertThat(verifier.score(QUESTION, STEPS.subList(0, count)).steps())
                    .isEqualTo(all.subList(0, count));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_same_input_gets_the_same_scores_and_is_charged_the_same(Verifier verifier) {
        assertThat(verifier.score(QUESTION, STEPS)).isEqualTo(verifier.score(QUESTION, STEPS));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_is_charged_for_the_path_and_knows_what_all_paths_share(Verifier verifier) {
        var scores = verifier.score(QUESTION, STEPS);
        var other = verifier.score(QUESTION, List.of("Another way."));
        assertThat(scores.questionTokens()).isPositive().isEqualTo(other.questionTokens());
        assertThat(scores.pathTokens()).isGreaterThan(scores.questionTokens());
        assertThat(scores.usage().promptTokens()).isGreaterThanOrEqualTo(scores.pathTokens());
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_never_sees_a_blank_step(Verifier verifier) {
        assertThatThrownBy(() -> verifier.score(QUESTION, List.of("7 + 5 = 12", " \n")))
                .hasMessageContaining("blank step: number 2 of 2");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_costs_no_token(Verifier verifier) {
        assertThat(verifier.score(QUESTION, STEPS).usage()).isEqualTo(Usage.NONE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_card_says_that_no_model_is_behind_it(Verifier verifier) {
        assertThat(verifier.card().model().deterministic()).isTrue();
        assertThat(verifier.card().model().shape().known()).isFalse();
        assertThat(verifier.card().note()).isNotBlank();
    }
}
