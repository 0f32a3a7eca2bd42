package dev.slingshot.strategies.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Exploring;
import dev.slingshot.strategies.FakePolicy;
import dev.slingshot.strategies.FakeVerifier;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.VerifierCard;
import dev.slingshot.strategies.search.SearchKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every search must keep. A test class that extends it holds its searches to all of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SearchContract {

    /// The searches that are held to it, as they are registered.
    protected abstract List<Entry<SearchKind>> searches();

    @ParameterizedTest
    @MethodSource("searches")
    void its_text_tells_all_of_its_options_and_nothing_else(Entry<SearchKind> entry) {
        assertThat(search(entry).toString()).isEqualTo(search(entry).toString());
        assertThat(entry.summary()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("searches")
    void same_seed_same_result_at_any_concurrency(Entry<SearchKind> entry) {
        var inTurn = explore(entry, new FakePolicy(), budget(entry, 1000), Together.IN_TURN);
        var backwards =
                explore(entry, new FakePolicy(), budget(entry, 1000), Exploring.backwards());
        assertThat(backwards).isEqualTo(inTurn);
    }

    @ParameterizedTest
    @MethodSource("searches")
    void stays_in_its_token_budget_whoever_answers_first(Entry<SearchKind> entry) {
        for (long total : List.of(1L, 7L, 20L, 53L, 200L)) {
            var budget = budget(entry, total);
            var outcome = explore(entry, new FakePolicy(), budget, Exploring.backwards());
            assertThat(outcome.policy().generatedTokens()).isLessThanOrEqualTo(total);
            assertThat(explore(entry, new FakePolicy(), budget, Together.IN_TURN))
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @MethodSource("searches")
    void charges_exactly_what_was_generated(Entry<SearchKind> entry) {
        var policy = new FakePolicy();
        var outcome = explore(entry, policy, budget(entry, 1000), Together.IN_TURN);
        var drawn =
                policy.requests.stream()
                        .map(request -> new FakePolicy().complete(request).usage())
                        .reduce(Usage.NONE, Usage::plus);
        assertThat(outcome.policy()).isEqualTo(drawn);
        assertThat(outcome.trace().nodes())
                .filteredOn(node -> node.kind() != Thought.Kind.GIVEN)
                .hasSameSizeAs(policy.requests);
    }

    @ParameterizedTest
    @MethodSource("searches")
    void every_candidates_path_is_in_the_trace_and_is_its_text(Entry<SearchKind> entry) {
        var outcome = explore(entry, new FakePolicy(), budget(entry, 1000), Together.IN_TURN);
        var nodes =
                outcome.trace().nodes().stream()
                        .collect(Collectors.toMap(Trace.Node::place, node -> node));
        assertThat(outcome.candidates()).isNotEmpty();
        for (Candidate candidate : outcome.candidates()) {
            var text = new StringBuilder();
            for (var place = candidate.place(); !place.isEmpty(); ) {
                assertThat(nodes).containsKey(place);
                var node = java.util.Objects.requireNonNull(nodes.get(place));
                text.insert(0, node.text());
                place = node.kind() == Thought.Kind.FRESH ? "" : node.parents().getFirst();
            }
            assertThat(candidate.text()).isEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("searches")
    void seeds_are_31_bits_all_different_and_never_neighbours(Entry<SearchKind> entry) {
        var policy = new FakePolicy();
        explore(entry, policy, budget(entry, 1000), Together.IN_TURN);
        var seeds = policy.requests.stream().map(GenerationRequest::seed).sorted().toList();
        assertThat(seeds).doesNotHaveDuplicates();
        for (int i = 1; i < seeds.size(); i++) {
            assertThat(seeds.get(i) - seeds.get(i - 1)).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("searches")
    void no_blank_step_reaches_the_verifier_and_finished_candidates_are_scored_step_by_step(
            Entry<SearchKind> entry) {
        var verifier = new FakeVerifier(VerifierCard.Kind.PROCESS);
        var budget = budget(entry, 1000);
        var outcome =
                Explorer.explore(
                        search(entry),
                        Exploring.assignment(
                                new FakePolicy(), Optional.of(verifier), budget, Together.IN_TURN));
        assertThat(verifier.asked())
                .allSatisfy(steps -> assertThat(steps).noneMatch(String::isBlank));
        assertThat(outcome.candidates())
                .filteredOn(Candidate::finished)
                .allSatisfy(candidate ->
                        assertThat(candidate.scores().orElseThrow())
                                .hasSameSizeAs(candidate.steps()));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void survives_empty_equal_and_endless_completions(Entry<SearchKind> entry) {
        assertThat(outcomeOf(entry, "", Finish.END).candidates()).allMatch(Candidate::finished);
        assertThat(outcomeOf(entry, "\n\n", Finish.STOP).candidates()).isNotEmpty();
        assertThat(outcomeOf(entry, "same", Finish.END).candidates()).isNotEmpty();
        assertThat(outcomeOf(entry, "on and on", Finish.LENGTH).candidates())
                .noneMatch(Candidate::finished);
        assertThat(outcomeOf(entry, "cut", Finish.CONTEXT).candidates())
                .allMatch(candidate -> candidate.state() == Thought.State.TRUNCATED);
    }

    @ParameterizedTest
    @MethodSource("searches")
    void an_engine_that_fails_ends_the_search_with_its_own_message(Entry<SearchKind> entry) {
        var policy = new FakePolicy();
        Policy failing =
                new Policy() {
                    @Override
                    public ModelCard model() {
                        return policy.model();
                    }

                    @Override
                    public Completion complete(GenerationRequest request) {
                        if (policy.requests.size() == (entry.value().greedy() ? 0 : 1)) {
                            throw new EngineException("the server is gone");
                        }
                        return policy.complete(request);
                    }
                };
        assertThatThrownBy(
                        () -> {
                            explore(entry, failing, budget(entry, 1000), Together.IN_TURN);
                        })
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("the server is gone");
    }

    private static Outcome outcomeOf(Entry<SearchKind> entry, String text, Finish finish) {
        Policy constant =
                new Policy() {
                    @Override
                    public ModelCard model() {
                        return new FakePolicy().model();
                    }

                    @Override
                    public Completion complete(GenerationRequest request) {
                        int tokens = finish == Finish.LENGTH ? request.sampling().maxTokens() : 1;
                        return new Completion(
                                text, Tokens.UNKNOWN, finish, new Usage(3, 0, tokens));
                    }
                };
        return explore(entry, constant, budget(entry, 1000), Together.IN_TURN);
    }

    private static Budget budget(Entry<SearchKind> entry, long total) {
        return new Budget(entry.value().greedy() ? 1 : 8, 40, 12, total);
    }

    private static Search search(Entry<SearchKind> entry) {
        return entry.value().usual(Aggregation.LAST);
    }

    private static Outcome explore(
            Entry<SearchKind> entry, Policy policy, Budget budget, Together together) {
        var verifier = new FakeVerifier(VerifierCard.Kind.PROCESS);
        return Explorer.explore(
                search(entry),
                Exploring.assignment(policy, Optional.of(verifier), budget, together));
    }
}
