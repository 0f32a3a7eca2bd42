package dev.slingshot.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.Verifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every rule-based verifier must do.
final class VerifierContractTest {
    private static final Question QUESTION = new Question("1", "mine", "What is 7 + 5?", Map.of());
    private static final List<String> STEPS =
            List.of("7 + 5 = 12", "((((", "= = 3 + + 1/0 = 2", "The answer is \\boxed{12}.");

    static Stream<Verifier> verifiers() {
        return Stream.of(new GroundedEquations(), new RandomVerifier(1), new ConstantVerifier(0.5));
    }

    @ParameterizedTest
    @MethodSource("verifiers")
    void there_is_one_score_per_step(Verifier verifier) {
        assertThat(verifier.score(QUESTION, STEPS).steps()).hasSize(4);
        assertThat(verifier.score(QUESTION, List.of()).steps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("verifiers")
    void the_score_of_a_step_does_not_depend_on_later_steps(Verifier verifier) {
        var all = verifier.score(QUESTION, STEPS).steps();
        for (int count = 0; count < STEPS.size(); count++) {
            assertThat(verifier.score(QUESTION, STEPS.subList(0, count)).steps())
                    .isEqualTo(all.subList(0, count));
        }
    }

    @ParameterizedTest
    @MethodSource("verifiers")
    void the_same_text_gets_the_same_scores_and_costs_no_token(Verifier verifier) {
        assertThat(verifier.score(QUESTION, STEPS)).isEqualTo(verifier.score(QUESTION, STEPS));
        assertThat(verifier.score(QUESTION, STEPS).usage()).isEqualTo(Usage.NONE);
    }

    @ParameterizedTest
    @MethodSource("verifiers")
    void the_card_says_that_no_model_is_behind_it(Verifier verifier) {
        assertThat(verifier.card().model().deterministic()).isTrue();
        assertThat(verifier.card().model().shape().known()).isFalse();
        assertThat(verifier.card().note()).isNotBlank();
    }
}
