package dev.slingshot.strategies.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Exploring;
import dev.slingshot.strategies.FakePolicy;
import dev.slingshot.strategies.FakeVerifier;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.VerifierCard;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BeamSearchTest {
    private static final Search BEAM = Searches.ALL.get("beam").usual(Aggregation.LAST);

    @Test
    void n_below_m_or_not_a_multiple_of_it_is_refused_with_both_numbers() {
        assertThatThrownBy(() -> BEAM.check(Budget.of(2, 10)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("N=2, M=4");
        assertThatThrownBy(() -> BEAM.check(Budget.of(6, 10))).hasMessageContaining("N=6, M=4");
        assertThatThrownBy(() ->
                        Searches.ALL.get("dvts").usual(Aggregation.LAST).check(Budget.of(6, 10)))
                .hasMessageContaining("N=6, M=4");
    }

    @Test
    void each_round_follows_the_n_over_m_best_paths_and_no_more_than_n_are_drawn() {
        var policy = new FakePolicy();
        var outcome = Explorer.explore(BEAM, assignment(policy, 8));
        for (int round = 1; round <= outcome.rounds(); round++) {
            int now = round;
            var drawn =
                    outcome.trace().nodes().stream().filter(node -> node.round() == now).toList();
            assertThat(drawn).hasSizeLessThanOrEqualTo(8);
            if (round > 1) {
                var parents = new HashSet<String>();
                drawn.forEach(node -> parents.add(node.parents().getFirst()));
                assertThat(parents).hasSizeLessThanOrEqualTo(2);
            }
        }
        assertThat(outcome.candidates().stream().filter(Candidate::finished))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void equal_beams_are_one_candidate_with_one_vote() {
        Policy echo =
                new Policy() {
                    @Override
                    public ModelCard model() {
                        return new FakePolicy().model();
                    }

                    @Override
                    public Completion complete(GenerationRequest request) {
                        return new Completion(
                                "\\boxed{1}", Tokens.UNKNOWN, Finish.END, new Usage(1, 0, 1));
                    }
                };
        var outcome = Explorer.explore(BEAM, assignment(echo, 8));
        assertThat(outcome.candidates()).hasSize(1);
        assertThat(outcome.policy().generatedTokens())
                .as("pruned and merged are charged")
                .isEqualTo(8);
    }

    @Test
    void a_guided_search_without_a_verifier_or_with_an_outcome_verifier_is_refused() {
        var none =
                Exploring.assignment(
                        new FakePolicy(), Optional.empty(), Budget.of(4, 40), Together.IN_TURN);
        assertThatThrownBy(() -> Explorer.explore(BEAM, none))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("needs a verifier");
        var outcome =
                Exploring.assignment(
                        new FakePolicy(),
                        Optional.of(new FakeVerifier(VerifierCard.Kind.OUTCOME)),
                        Budget.of(4, 40),
                        Together.IN_TURN);
        assertThatThrownBy(() -> Explorer.explore(BEAM, outcome))
                .hasMessageContaining("finished solutions only");
    }

    @Test
    void dvts_subtrees_are_independent_and_give_one_candidate_each() {
        var outcome =
                Explorer.explore(
                        Searches.ALL.get("dvts").usual(Aggregation.LAST),
                        assignment(new FakePolicy(), 16));
        assertThat(outcome.candidates()).hasSize(4);
        assertThat(
                        outcome.candidates().stream()
                                .map(candidate ->
                                        Integer.parseInt(candidate.place().split("\\.", 2)[0]) / 4))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_sample_pool_of_four_is_the_beginning_of_a_pool_of_eight() {
        var four = Explorer.explore(new Sample(), assignment(new FakePolicy(), 4));
        var eight = Explorer.explore(new Sample(), assignment(new FakePolicy(), 8));
        assertThat(eight.candidates().subList(0, 4)).isEqualTo(four.candidates());
    }

    private static dev.slingshot.strategies.Assignment assignment(Policy policy, int n) {
        return Exploring.assignment(
                policy,
                Optional.of(new FakeVerifier(VerifierCard.Kind.PROCESS)),
                new Budget(n, 60, 20, Long.MAX_VALUE),
                Together.IN_TURN);
    }
}
