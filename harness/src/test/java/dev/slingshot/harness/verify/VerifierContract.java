package dev.slingshot.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What every verifier must keep. A test class that extends it holds its verifier to all of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VerifierContract {
    private static final Question QUESTION = new Question("1", "mine", "What is 7 + 5?", Map.of());
    private static final List<String> STEPS =
            List.of(
                    "7 + 5 = 12",
                    "((((",
                    "Zw\u00f6lf \"12\"\n1/0 = 2",
                    "The answer is \\boxed{12}.");

    protected abstract Verifier verifier();

    @Test
    void there_is_one_score_per_step_or_one_for_the_solution() {
        boolean outcome = verifier().card().kind() == VerifierCard.Kind.OUTCOME;
        for (int count = 1; count <= STEPS.size(); count++) {
            assertThat(verifier().score(QUESTION, STEPS.subList(0, count)).steps())
                    .hasSize(outcome ? 1 : count)
                    .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
        }
    }

    @Test
    void a_causal_verifier_gives_the_same_scores_step_by_step_and_at_once() {
        int most = verifier().card().causal() ? STEPS.size() - 1 : 0;
        var all = verifier().score(QUESTION, STEPS).steps();
        for (int known = 0; known <= most; known++) {
            assertThat(verifier().score(QUESTION, STEPS, known).steps())
                    .isEqualTo(all.subList(known, all.size()));
        }
    }

    @Test
    void only_a_verifier_of_steps_is_causal() {
        var card = verifier().card();
        assertThat(card.causal() && card.kind() == VerifierCard.Kind.OUTCOME).isFalse();
    }

    @Test
    void the_card_says_what_decides_the_scores() {
        var card = verifier().card();
        assertThat(card.name()).isNotBlank();
        assertThat(card.model().identity()).isNotEmpty();
        assertThat(card.model().identity().values()).doesNotContainNull();
        assertThat(verifier().card()).isEqualTo(card);
    }

    @Test
    void what_it_reads_is_counted_and_never_less_for_more_steps() {
        var few = verifier().score(QUESTION, STEPS.subList(0, 1));
        var all = verifier().score(QUESTION, STEPS);
        assertThat(all.pathTokens()).isGreaterThanOrEqualTo(few.pathTokens());
        assertThat(few.questionTokens()).isLessThanOrEqualTo(few.pathTokens());
    }
}
