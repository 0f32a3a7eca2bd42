package dev.slingshot.harness.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialCostTest {
    /// No attention, so that FLOPs are 2 a token and parameter.
    private static final ModelShape FLAT = new ModelShape(10, 10, 4, 0, 0);

    private static final ModelShape JUDGE = new ModelShape(100, 100, 0, 0, 0);

    @Test
    void a_pool_reads_its_question_once() {
        var cost = cost(pool()).whole(false);
        assertThat(cost.promptTokens()).isEqualTo(50);
        assertThat(cost.generatedTokens()).isEqualTo(60);
        assertThat(cost.policyFlops()).isEqualTo(2 * 6 * 50 + 2 * 10 * 60);
        assertThat(cost.calls()).isEqualTo(3);
        assertThat(cost.longestChain()).isEqualTo(30);
        assertThat(cost.verifierFlops()).isZero();
        assertThat(cost.verifierTokens()).isZero();
    }

    @Test
    void a_part_of_the_pool_pays_the_question_whole_and_its_share_of_the_samples() {
        var cost = cost(pool()).part(Parts.POOL, 3, 1, true);
        assertThat(cost.promptTokens()).isEqualTo(50);
        assertThat(cost.generatedTokens()).isCloseTo(20, within(1e-12));
        assertThat(cost.calls()).isCloseTo(1, within(1e-12));
        assertThat(cost.longestChain()).isCloseTo(20, within(1e-9));
        // The verifier counts every token twice: the question once, a third of the samples.
        assertThat(cost.verifierTokens()).isCloseTo(2 * (50 + 20), within(1e-9));
    }

    @Test
    void the_verifier_reads_the_question_once_and_each_step_of_a_path_once() {
        var cost = cost(tree()).whole(true);
        assertThat(cost.verifierTokens()).isCloseTo(50 + 10 + 5 + 5, within(1e-9));
        assertThat(cost.verifierFlops()).isCloseTo(2 * 100 * 70, within(1e-6));
    }

    @Test
    void a_continuation_pays_only_its_new_tokens() {
        var cost = cost(tree()).whole(false);
        assertThat(cost.promptTokens()).isEqualTo(50);
        assertThat(cost.policyFlops()).isEqualTo(2 * 6 * 50 + 2 * 10 * 20);
        assertThat(cost.longestChain()).isEqualTo(15);
        assertThat(cost.rounds()).isEqualTo(2);
    }

    @Test
    void equal_answers_are_read_once_by_the_verifier() {
        var twice = List.of(node("0", "", "a", 50, 10, 60), node("1", "", "a", 50, 10, 60));
        var cost = cost(outcome(twice, 50, 1)).whole(true);
        assertThat(cost.verifierTokens()).isCloseTo(60, within(1e-9));
    }

    private static TrialCost cost(Outcome outcome) {
        return new TrialCost(outcome, FLAT, JUDGE);
    }

    /// Three samples of 10, 20 and 30 tokens; the verifier's tokeniser doubles all.
    private static Outcome pool() {
        return outcome(
                List.of(
                        node("0", "", "a", 50, 10, 120),
                        node("1", "", "b", 50, 20, 140),
                        node("2", "", "c", 50, 30, 160)),
                100,
                1);
    }

    /// One step of 10 tokens with two children of 5; each of the three paths read whole.
    private static Outcome tree() {
        return outcome(
                List.of(
                        node("0", "", "a", 50, 10, 60),
                        node("0.0", "0", "b", 60, 5, 65),
                        node("0.1", "0", "c", 60, 5, 65)),
                50,
                2);
    }

    private static Outcome outcome(List<Trace.Node> nodes, long question, int rounds) {
        return new Outcome(
                List.of(),
                new Trace(nodes),
                nodes.stream().map(Trace.Node::usage).reduce(Usage.NONE, Usage::plus),
                new Usage(0, 0, 0),
                question,
                nodes.size(),
                rounds);
    }

    /// @param read by the verifier for the path up to here
    private static Trace.Node node(
            String place, String parent, String text, int prompt, int tokens, int read) {
        return new Trace.Node(
                place,
                List.of(parent),
                Thought.Kind.STEP,
                "",
                1,
                text,
                Thought.State.FINISHED,
                Finish.END,
                new Usage(prompt, 0, tokens),
                Confidence.UNKNOWN,
                Optional.of(List.of(.5)),
                read,
                Optional.empty());
    }
}
