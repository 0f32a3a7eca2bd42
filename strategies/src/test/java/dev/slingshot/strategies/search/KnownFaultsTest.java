package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.ScriptedPolicy.cut;
import static dev.slingshot.strategies.ScriptedPolicy.end;
import static dev.slingshot.strategies.ScriptedPolicy.step;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Assignment;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Exploring;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.ScriptedPolicy;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Faults seen in public implementations of these searches, each as a test that it is none of ours.
/// Those of grading, statistics and servers stand beside what they are about.
class KnownFaultsTest {

    @Test
    void fault_1_completions_are_never_given_to_another_question_of_a_batch() {
        var echo = new ScriptedPolicy(request -> end("\\boxed{" + request.problem() + "}"));
        for (int i = 0; i < 20; i++) {
            var question = new Question(Integer.toString(i), "set", "Same?", Map.of());
            var outcome = Explorer.explore(search("sample"), about(question, echo));
            assertThat(outcome.candidates())
                    .allMatch(candidate ->
                            candidate.text().equals("\\boxed{set/" + question.id() + "}"));
        }
    }

    @Test
    void fault_2_length_is_not_taken_for_finished() {
        var cut = new ScriptedPolicy(_ -> cut("the answer is \\boxed{7} since"));
        for (var name : List.of("sample", "beam", "dvts", "mcts", "particle-filtering", "rebase")) {
            assertThat(explore(search(name), cut, by(_ -> .9), 4).candidates())
                    .as(name)
                    .noneMatch(Candidate::finished);
        }
    }

    @Test
    void fault_3_the_limit_of_a_step_is_not_that_of_the_solution() {
        // Steps of 12 tokens, of which a solution of 60 has room for five.
        var steps = new ScriptedPolicy(request -> step("a a a a a a a a a a a " + request.seed()));
        var outcome = explore(search("dvts"), steps, by(_ -> .5), 4);
        assertThat(outcome.trace().nodes()).allMatch(node -> node.round() <= 5);
        assertThat(outcome.candidates())
                .allMatch(candidate -> candidate.state() == Thought.State.TRUNCATED);
        assertThat(steps.requests()).allMatch(request -> request.sampling().maxTokens() <= 20);
    }

    @Test
    void fault_4_refilling_does_not_multiply_the_budget() {
        // Half of the children end at once; the rest would go on for ever.
        var half =
                new ScriptedPolicy(request ->
                        request.sample() % 2 == 0
                                ? end("\\boxed{" + request.seed() + "}")
                                : step("on " + request.seed()));
        var outcome = explore(search("beam", Map.of()), half, by(_ -> .5), 16);
        assertThat(half.requests()).hasSizeLessThanOrEqualTo(16 * 3);
        assertThat(outcome.candidates().stream().filter(Candidate::finished)).hasSize(16);
    }

    @Test
    void fault_5_long_answers_are_not_left_out_for_finishing_late() {
        // Half of the beams give a short wrong answer at once, the others a long right one.
        var policy =
                new ScriptedPolicy(request ->
                        request.prompt().prefill().isEmpty()
                                ? request.sample() % 2 == 0
                                        ? end("short \\boxed{" + request.sample() + "}")
                                        : step("long " + request.sample())
                                : end("right " + request.seed() + " \\boxed{9}"));
        var kept = explore(search("beam", Map.of()), policy, by(KnownFaultsTest::likesLong), 8);
        assertThat(kept.candidates())
                .filteredOn(Candidate::finished)
                .anyMatch(candidate -> candidate.text().contains("\\boxed{9}"));
        assertThat(best(kept)).contains("\\boxed{9}");
    }

    @Test
    void fault_6_finished_beams_are_not_repeated_until_there_are_n() {
        var one =
                new ScriptedPolicy(request ->
                        request.sample() == 0 ? end("\\boxed{1}") : step("on " + request.seed()));
        var outcome = explore(search("beam", Map.of("iterations", "2")), one, by(_ -> .5), 8);
        assertThat(outcome.candidates().stream().map(Candidate::place)).doesNotHaveDuplicates();
    }

    @Test
    void fault_7_fewer_beams_than_children_are_refused_and_not_left_unpruned() {
        assertThatThrownBy(() -> search("beam").check(Budget.of(2, 60)))
                .hasMessageContaining("N=2, M=4");
    }

    @Test
    void fault_8_an_empty_last_step_is_neither_scored_nor_counted() {
        var trailing = new ScriptedPolicy(_ -> end("one\n\ntwo \\boxed{2}\n\n \n"));
        var asked = new java.util.ArrayList<String>();
        ToDoubleFunction<String> noting =
                step -> {
                    asked.add(step);
                    return .5;
                };
        var outcome = explore(search("sample"), trailing, by(noting), 1);
        assertThat(asked).containsExactly("one", "two \\boxed{2}");
        assertThat(outcome.candidates().getFirst().scores().orElseThrow()).hasSize(2);
    }

    @Test
    void fault_10_the_chosen_aggregation_decides_what_is_pruned() {
        // After a step of .3 come two children: .5 and then .9. The last score parts them, the
        // minimum is .3 for both, and the first one stays.
        var policy =
                new ScriptedPolicy(request ->
                        switch (request.prompt().prefill().size()) {
                            case 0 -> step("start");
                            case 1 -> step(request.sample() % 2 == 0 ? "fair" : "good");
                            default -> end("\\boxed{1}");
                        });
        ToDoubleFunction<String> scores =
                step ->
                        switch (step) {
                            case "start" -> .3;
                            case "fair" -> .5;
                            default -> .9;
                        };
        var options = Map.of("width", "2");
        var last = explore(search("dvts", options, Aggregation.LAST), policy, by(scores), 2);
        var least = explore(search("dvts", options, Aggregation.MIN), policy, by(scores), 2);
        assertThat(best(last)).contains("good");
        assertThat(best(least)).contains("fair");
    }

    @Test
    void fault_12_lookahead_changes_what_is_kept_and_keeps_the_scores_of_its_own_text() {
        // Step a looks good and leads nowhere; step b looks bad and leads to the answer.
        var policy =
                new ScriptedPolicy(request -> {
                    var before = request.prompt().prefillText();
                    if (before.isEmpty()) {
                        return step(request.sample() % 2 == 0 ? "a" : "b");
                    }
                    return before.startsWith("a") ? step("dead") : end("goal \\boxed{1}");
                });
        ToDoubleFunction<String> scores =
                step ->
                        switch (step.split(" ", 2)[0]) {
                            case "a" -> .6;
                            case "b" -> .3;
                            case "goal" -> .9;
                            default -> .05;
                        };
        var options = Map.of("width", "2", "iterations", "2");
        var without = explore(search("beam", options), policy, by(scores), 2);
        var with = explore(search("lookahead", options), policy, by(scores), 2);
        assertThat(without.candidates()).noneMatch(Candidate::finished);
        assertThat(with.candidates()).filteredOn(Candidate::finished).isNotEmpty();
        assertThat(requireNonNull(with.trace().byPlace().get("1")).scores().orElseThrow())
                .as("the emitted step keeps its own score")
                .containsExactly(.3);
    }

    @Test
    void fault_15_a_continuation_goes_on_exactly_where_the_answer_stopped() {
        var policy =
                new ScriptedPolicy(request ->
                        request.prompt().prefill().size() < 2
                                ? step("s" + request.sample())
                                : end("\\boxed{1}"));
        explore(search("dvts"), policy, by(_ -> .5), 4);
        assertThat(policy.requests())
                .filteredOn(request -> !request.prompt().prefill().isEmpty())
                .allMatch(request -> request.prompt().prefillText().endsWith("\n\n"))
                .allMatch(request ->
                        request.prompt()
                                .messages()
                                .equals(policy.requests().getFirst().prompt().messages()));
    }

    @Test
    void fault_19_the_verifier_is_asked_about_new_steps_alone() {
        var asked = new java.util.ArrayList<Integer>();
        var policy =
                new ScriptedPolicy(request ->
                        request.prompt().prefill().size() < 3
                                ? step("s" + request.seed())
                                : end("\\boxed{1}"));
        explore(
                search("dvts", Map.of()),
                policy,
                new ByStep(_ -> .5, known -> asked.add(known)),
                4);
        assertThat(asked).contains(0, 1, 2, 3);
    }

    @Test
    void the_verifier_of_an_unfinished_path_is_a_process_verifier_unless_lookahead_ends_it() {
        var policy =
                new ScriptedPolicy(request ->
                        request.sampling().stop().isEmpty()
                                ? end("to the end \\boxed{1}")
                                : request.prompt().prefill().size() < 2
                                        ? step("s" + request.seed())
                                        : end("\\boxed{" + request.sample() + "}"));
        var outcome =
                explore(
                        search("lookahead", Map.of()),
                        policy,
                        new dev.slingshot.strategies.FakeVerifier(VerifierCard.Kind.OUTCOME),
                        4);
        assertThat(outcome.candidates()).anyMatch(Candidate::finished);
        assertThat(outcome.candidates())
                .filteredOn(Candidate::finished)
                .allSatisfy(each -> assertThat(each.scores().orElseThrow()).hasSize(1));
    }

    private static double likesLong(String step) {
        return step.contains("short") ? .2 : .9;
    }

    private static String best(Outcome outcome) {
        return outcome.candidates().stream()
                .filter(Candidate::finished)
                .max(
                        java.util.Comparator.comparingDouble(
                                each -> each.scores().map(Aggregation.LAST::of).orElse(0.0)))
                .map(Candidate::text)
                .orElse("");
    }

    private static Verifier by(ToDoubleFunction<String> scores) {
        return new ByStep(scores, _ -> {});
    }

    /// Scores each step by its text, and tells how many were known.
    private record ByStep(
            ToDoubleFunction<String> scores, java.util.function.Consumer<Integer> known)
            implements Verifier {
        @Override
        public VerifierCard card() {
            var model =
                    new ModelCard(
                            "by step",
                            "test",
                            Map.of(),
                            dev.slingshot.strategies.ModelShape.UNKNOWN,
                            true);
            return new VerifierCard(
                    "by step", VerifierCard.Kind.PROCESS, true, Aggregation.LAST, model, "");
        }

        @Override
        public Scores score(Question question, List<String> steps, int before) {
            known.accept(before);
            return Scores.free(
                    steps.subList(before, steps.size()).stream()
                            .map(scores::applyAsDouble)
                            .toList());
        }
    }

    private static Search search(String name) {
        return search(name, Map.of());
    }

    private static Search search(String name, Map<String, String> options) {
        return search(name, options, Aggregation.LAST);
    }

    private static Search search(String name, Map<String, String> options, Aggregation pruning) {
        var kind = Searches.ALL.get(name);
        return kind.making().make(kind.knobs(options, pruning));
    }

    private static Outcome explore(Search search, Policy policy, Verifier verifier, int n) {
        return Explorer.explore(
                search,
                Exploring.assignment(
                        policy,
                        Optional.of(verifier),
                        new Budget(n, 60, 20, Long.MAX_VALUE),
                        Exploring.backwards()));
    }

    private static Assignment about(Question question, Policy policy) {
        var usual =
                Exploring.assignment(
                        policy, Optional.empty(), Budget.of(4, 60), Exploring.backwards());
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
