package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.ScriptedPolicy.cut;
import static dev.slingshot.strategies.ScriptedPolicy.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Assignment;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Exploring;
import dev.slingshot.strategies.FakePolicy;
import dev.slingshot.strategies.FakeVerifier;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.ScriptedPolicy;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import dev.slingshot.strategies.prompt.Prompts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules that keep a search's numbers honest, one test each or more, in their order.
class AccountingRulesTest {
    private static final FakeVerifier VERIFIER = new FakeVerifier(VerifierCard.Kind.PROCESS);

    @Test
    void rule_1_pruned_merged_and_rolled_out_tokens_are_charged() {
        var policy = new FakePolicy();
        var outcome = explore(search("lookahead", Map.of("lookahead", "2")), policy, 8);
        long generated =
                policy.requests.stream()
                        .mapToLong(request ->
                                new FakePolicy().complete(request).usage().generatedTokens())
                        .sum();
        assertThat(outcome.policy().generatedTokens()).isEqualTo(generated);
        assertThat(outcome.trace().nodes())
                .anyMatch(node -> node.dropped().orElse("").contains("rolled out"))
                .anyMatch(node -> node.dropped().orElse("").contains("pruned"));
        assertThat(outcome.rounds())
                .isEqualTo(
                        outcome.trace().nodes().stream()
                                .mapToInt(Trace.Node::round)
                                .max()
                                .orElseThrow());
    }

    @Test
    void rule_2_a_text_cut_at_its_limit_is_not_finished_even_with_a_box_in_it() {
        var cut = new ScriptedPolicy(_ -> cut("so \\boxed{7} and then"));
        assertThat(explore(search("sample"), cut, 2).candidates())
                .allMatch(candidate -> candidate.state() == Thought.State.TRUNCATED);
    }

    @Test
    void rule_2_a_step_cut_at_its_limit_stays_open_until_the_solutions_limit() {
        var endless = new ScriptedPolicy(_ -> cut("a a a a a a a a a a"));
        var outcome =
                Explorer.explore(
                        search("beam"),
                        assignment(endless, VERIFIER, new Budget(4, 35, 10, Long.MAX_VALUE)));
        assertThat(outcome.trace().nodes())
                .filteredOn(node -> node.round() < 4)
                .allMatch(node -> node.state() == Thought.State.OPEN);
        assertThat(outcome.trace().nodes())
                .filteredOn(node -> node.round() == 4)
                .allMatch(node -> node.state() == Thought.State.TRUNCATED);
        assertThat(endless.requests().getLast().sampling().maxTokens())
                .as("what is left of the solution bounds the last step")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beam", "beam-shrinking", "dvts", "lookahead"})
    void rule_4_equal_children_are_one_candidate(String name) {
        var same = new ScriptedPolicy(_ -> end("\\boxed{1}"));
        var outcome = explore(search(name), same, 8);
        long paths = outcome.candidates().stream().map(Candidate::place).distinct().count();
        assertThat(outcome.candidates()).hasSize((int) paths);
        assertThat(outcome.candidates()).hasSizeLessThanOrEqualTo(name.equals("dvts") ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "beam, 2",
        "beam, 6",
        "beam-shrinking, 2",
        "beam-shrinking, 6",
        "dvts, 2",
        "dvts, 6",
        "lookahead, 2",
        "lookahead, 6",
        "greedy, 2"
    })
    void rule_5_a_budget_that_does_not_fit_is_refused_with_its_numbers(String name, int n) {
        assertThatThrownBy(() -> search(name).check(Budget.of(n, 10)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("N=" + n);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beam", "beam-shrinking", "dvts", "rebase", "particle-filtering"})
    void rule_6_a_search_ends_when_enough_has_finished(String name) {
        var counter = new ScriptedPolicy(request -> end("\\boxed{" + request.seed() + "}"));
        var outcome = explore(search(name), counter, 8);
        assertThat(outcome.rounds()).isEqualTo(1);
        assertThat(counter.requests()).hasSize(8);
    }

    @Test
    void rule_6_without_refilling_finished_paths_take_places_of_open_ones() {
        var policy = new FakePolicy();
        explore(search("beam"), policy, 16);
        var refilled = new FakePolicy();
        explore(search("beam", Map.of("refill", "on")), refilled, 16);
        assertThat(policy.requests).hasSizeLessThanOrEqualTo(refilled.requests.size());
    }

    @Test
    void rule_7_no_blank_step_reaches_a_verifier_and_a_wrong_number_of_scores_fails() {
        var blank = new ScriptedPolicy(_ -> end("one\n\n \n\n\n\ntwo \\boxed{2}\n\n"));
        var verifier = new FakeVerifier(VerifierCard.Kind.PROCESS);
        var outcome =
                Explorer.explore(search("sample"), assignment(blank, verifier, Budget.of(1, 40)));
        assertThat(verifier.asked()).containsExactly(List.of("one", "two \\boxed{2}"));
        assertThat(outcome.candidates().getFirst().scores().orElseThrow()).hasSize(2);

        assertThatThrownBy(() ->
                        Explorer.explore(
                                search("sample"), assignment(blank, giving(.5), Budget.of(1, 40))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("1 scores for 2 steps");
    }

    @Test
    void rule_7_a_score_that_is_no_number_fails_by_name() {
        var one = new ScriptedPolicy(_ -> end("\\boxed{2}"));
        assertThatThrownBy(() ->
                        Explorer.explore(
                                search("sample"),
                                assignment(one, giving(Double.NaN), Budget.of(1, 40))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"beam", "beam-shrinking", "dvts", "mcts", "particle-filtering", "rebase"})
    void rule_8_each_step_of_a_path_is_scored_once(String name) {
        var verifier = new FakeVerifier(VerifierCard.Kind.PROCESS);
        var outcome =
                Explorer.explore(
                        search(name),
                        assignment(
                                new FakePolicy(), verifier, new Budget(8, 60, 20, Long.MAX_VALUE)));
        var steps = new HashSet<List<String>>();
        for (Candidate scored : paths(outcome)) {
            for (int length = 1; length <= scored.steps().size(); length++) {
                steps.add(scored.steps().subList(0, length));
            }
        }
        long asked = verifier.asked().stream().mapToLong(List::size).sum();
        long cutThenGoneOn =
                outcome.trace().nodes().stream()
                        .filter(node -> node.state() == Thought.State.OPEN)
                        .filter(node -> !node.text().endsWith("\n\n"))
                        .count();
        assertThat(asked).isLessThanOrEqualTo(steps.size() + cutThenGoneOn);
        assertThat(outcome.verifier().promptTokens())
                .as("the question once, each step once")
                .isLessThanOrEqualTo(FakeVerifier.QUESTION + steps.size() + cutThenGoneOn);
    }

    @Test
    void rule_9_two_problems_with_the_same_text_draw_their_own_answers() {
        var one = new FakePolicy();
        var other = new FakePolicy();
        for (var question : List.of("set/1", "set/2")) {
            var policy = question.equals("set/1") ? one : other;
            Explorer.explore(
                    search("sample"),
                    about(new Question(question.substring(4), "set", "Same?", Map.of()), policy));
        }
        assertThat(one.requests.stream().map(GenerationRequest::seed))
                .doesNotContainAnyElementsOf(
                        other.requests.stream().map(GenerationRequest::seed).toList());
    }

    @Test
    void rule_10_only_independent_candidates_answer_smaller_budgets() {
        var parts =
                Searches.ALL.entries().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.name(),
                                        entry -> entry.value().usual(Aggregation.LAST).parts()));
        assertThat(parts)
                .containsEntry("sample", Parts.POOL)
                .containsEntry("budget-forcing", Parts.POOL)
                .containsEntry("dvts", Parts.SUBTREES)
                .containsEntry("self-refine", Parts.PREFIX)
                .containsEntry("adaptive", Parts.PREFIX);
        for (var whole :
                List.of("beam", "beam-shrinking", "lookahead", "mcts", "rebase", "revisions")) {
            assertThat(parts).containsEntry(whole, Parts.WHOLE);
        }
        assertThat(search("dvts", Map.of("output", "last")).parts()).isEqualTo(Parts.WHOLE);
    }

    @Test
    void rule_12_seeds_are_hashed_from_seed_question_and_place() {
        var inTurn = new FakePolicy();
        explore(search("beam"), inTurn, 8);
        var backwards = new FakePolicy();
        Explorer.explore(
                search("beam"),
                Exploring.assignment(
                        backwards,
                        Optional.of(VERIFIER),
                        new Budget(8, 60, 20, Long.MAX_VALUE),
                        Exploring.backwards()));
        assertThat(inTurn.requests.stream().map(GenerationRequest::seed).sorted())
                .containsExactlyElementsOf(
                        backwards.requests.stream().map(GenerationRequest::seed).sorted().toList());
    }

    @Test
    void rule_13_a_template_asks_with_the_same_words_on_any_day() {
        for (var prompt : Prompts.ALL.entries()) {
            var question = new Question("1", "set", "How many?", Map.of());
            assertThat(prompt.value().messages(question, 1))
                    .as(prompt.name())
                    .isEqualTo(prompt.value().messages(question, 1));
            assertThat(prompt.name()).matches(".*@\\d+");
            assertThat(prompt.value().messages(question, 1).toString())
                    .doesNotContainPattern("(?i)today|20[2-9]\\d-\\d\\d");
        }
    }

    /// All paths of a trace that a verifier scored.
    private static List<Candidate> paths(Outcome outcome) {
        var byPlace = outcome.trace().byPlace();
        return outcome.trace().nodes().stream()
                .filter(node -> node.scores().isPresent())
                .map(node -> Trace.candidate(byPlace, node.place(), node.state(), node.scores()))
                .toList();
    }

    private static Verifier giving(double... scores) {
        return new Verifier() {
            @Override
            public VerifierCard card() {
                return VERIFIER.card();
            }

            @Override
            public Scores score(Question question, List<String> steps, int known) {
                return Scores.free(Stream.of(scores).flatMap(each -> list(each)).toList());
            }

            private static Stream<Double> list(double[] each) {
                return java.util.Arrays.stream(each).boxed();
            }
        };
    }

    private static Search search(String name) {
        return search(name, Map.of());
    }

    private static Search search(String name, Map<String, String> options) {
        var kind = Searches.ALL.get(name);
        return kind.making().make(kind.knobs(options, Aggregation.LAST));
    }

    private static Outcome explore(Search search, Policy policy, int n) {
        return Explorer.explore(
                search, assignment(policy, VERIFIER, new Budget(n, 60, 20, Long.MAX_VALUE)));
    }

    private static Assignment assignment(Policy policy, Verifier verifier, Budget budget) {
        return Exploring.assignment(policy, Optional.of(verifier), budget, Together.IN_TURN);
    }

    private static Assignment about(Question question, Policy policy) {
        var usual = assignment(policy, VERIFIER, Budget.of(4, 60));
        return new Assignment(
                question,
                usual.prompt(),
                policy,
                usual.verifier(),
                usual.sampling(),
                usual.budget(),
                usual.seed(),
                usual.wanted(),
                usual.together());
    }
}
