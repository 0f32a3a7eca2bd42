package dev.slingshot.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.answer.AnswerClasses;
import dev.slingshot.harness.compute.TrialCost;
import dev.slingshot.harness.stats.Budgets;
import dev.slingshot.harness.stats.SamplePool;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.selection.Selections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Faults seen in public implementations of judging and counting, each as a test that it is none of
/// ours.
class KnownFaultsTest {

    @Test
    void fault_10_the_aggregation_that_a_row_names_chooses_its_answer() {
        var steps = List.of(List.of(.9, .3), List.of(.5, .5));
        assertThat(chosen(steps, "last")).isEqualTo(1);
        assertThat(chosen(steps, "mean")).isZero();
        assertThat(chosen(steps, "min")).isEqualTo(1);
        assertThat(chosen(steps, "product")).isZero();
    }

    @Test
    void rule_3_what_is_not_finished_never_votes() {
        var trial =
                judge(
                        Recordings.pool(
                                "pool", Recordings.problem(1), 0, none(), "-", "-", "-", "1"));
        assertThat(trial.judgements().stream().filter(Judgement::votes)).hasSize(1);
        assertThat(trial.right("majority")).isTrue();
    }

    @Test
    void rule_11_ties_share_credit_in_estimates_and_go_to_the_first_in_a_decision() {
        var tied =
                judge(
                        Recordings.pool(
                                "pool", Recordings.problem(1), 0, none(), "2", "1", "2", "1"));
        assertThat(tied.chosen()).containsEntry("majority", 0);
        var ballots =
                List.of(
                        new Ballot(0, 0, 0),
                        new Ballot(1, 1, 0),
                        new Ballot(2, 0, 0),
                        new Ballot(3, 1, 0));
        assertThat(Selections.ALL.get("majority").credit(ballots, label -> label == 1))
                .isEqualTo(.5);
    }

    @Test
    void fault_18_a_seed_sent_to_a_server_is_not_taken_for_reproducibility() {
        var served = new ModelCard("m", "vllm", Map.of("seed", "0"), ModelShape.UNKNOWN, false);
        var embedded = new ModelCard("m", "embedded", Map.of(), ModelShape.UNKNOWN, true);
        assertThat(Exactness.of(List.of(embedded))).startsWith("Exact");
        assertThat(Exactness.of(List.of(embedded, served)))
                .startsWith("Recorded")
                .contains("need not give the same text");
    }

    @Test
    void fault_11_empty_answers_never_win_and_all_unreadable_is_wrong() {
        var most =
                judge(
                        Recordings.pool(
                                "pool", Recordings.problem(1), 0, none(), "?", "?", "?", "1"));
        assertThat(most.right("majority")).isTrue();
        var all =
                judge(
                        Recordings.pool(
                                "pool", Recordings.problem(1), 0, none(), "?", "-", "?", "?"));
        assertThat(all.chosen()).containsEntry("majority", -1);
        assertThat(all.right("majority")).isFalse();
    }

    @Test
    void fault_13_a_beam_of_n_yields_no_row_of_a_smaller_n() {
        var cell = new Cell("beam", "sums", "cot", "tiny", "prm", "beam", 8, .8, 1);
        var smaller = new RowKey("sums", "cot", "tiny", "prm", "beam", "majority", "", 4);
        assertThatThrownBy(() -> new CellRows(cell, Parts.WHOLE, false, List.of(smaller)))
                .hasMessageContaining("N=8");
    }

    @Test
    void fault_16_two_problems_with_the_same_text_stay_two() {
        var one = new Problem("a", "sums", "Same?", "1", "", Map.of());
        var other = new Problem("b", "sums", "Same?", "2", "", Map.of());
        var trials =
                Recordings.judge(
                        List.of(
                                Recordings.pool("pool", one, 0, none(), "1"),
                                Recordings.pool("pool", other, 0, none(), "1")),
                        pool());
        assertThat(trials).hasSize(2);
        assertThat(trials.get(0).right("majority")).isTrue();
        assertThat(trials.get(1).right("majority")).isFalse();
    }

    @Test
    void fault_17_equal_answers_vote_together_and_hundredfold_ones_apart() {
        assertThat(AnswerClasses.of(List.of("\\frac{1}{2}", "0.5", "1/2", "\\dfrac12")).labels())
                .containsOnly(0);
        assertThat(AnswerClasses.of(List.of("0.5", "50", "5000")).labels()).doesNotHaveDuplicates();
    }

    @Test
    void fault_20_the_verifiers_flops_count_and_are_told_apart() {
        var big = new ModelShape(80, 80, 0, 0, 0);
        var cost = new TrialCost(oneAnswer(), new ModelShape(10, 10, 0, 0, 0), big).whole(true);
        assertThat(cost.verifierFlops()).isEqualTo(2 * 80 * 60.0);
        assertThat(cost.flops()).isEqualTo(cost.policyFlops() + cost.verifierFlops());
    }

    @Test
    void fault_21_majority_at_n_1_is_a_sample_and_not_greedy() {
        var pool =
                new SamplePool(
                        4,
                        List.of(
                                new Ballot(0, 0, 0),
                                new Ballot(1, 1, 0),
                                new Ballot(2, 1, 0),
                                new Ballot(3, 2, 0)),
                        Set.of(0));
        assertThat(Budgets.majority(pool, 1)).isCloseTo(.25, within(1e-12));
    }

    private static int chosen(List<List<Double>> steps, String aggregation) {
        var recorded = Recordings.pool("pool", Recordings.problem(1), 0, none(), "1", "2");
        var candidates =
                java.util.stream.IntStream.range(0, 2)
                        .mapToObj(i -> {
                            var each = recorded.outcome().candidates().get(i);
                            return new dev.slingshot.strategies.Candidate(
                                    each.place(),
                                    each.text(),
                                    each.state(),
                                    each.steps(),
                                    Optional.of(steps.get(i)),
                                    each.confidence());
                        })
                        .toList();
        var outcome =
                new Outcome(
                        candidates, recorded.outcome().trace(), Usage.NONE, Usage.NONE, 0, 2, 1);
        var row = new RowKey("sums", "cot", "tiny", "prm", "sample", "best-of-n", aggregation, 2);
        var cell = new Cell("pool", "sums", "cot", "tiny", "prm", "sample", 2, .8, 1);
        var judged =
                Recordings.judge(
                        List.of(new Recorded("pool", recorded.problem(), 0, outcome)),
                        new CellRows(cell, Parts.POOL, false, List.of(row)));
        return judged.getFirst().chosen().getOrDefault("best-of-n, " + aggregation, -1);
    }

    private static Outcome oneAnswer() {
        var node =
                new Trace.Node(
                        "0",
                        List.of(""),
                        Thought.Kind.STEP,
                        "",
                        1,
                        "\\boxed{1}",
                        Thought.State.FINISHED,
                        Finish.END,
                        new Usage(50, 0, 10),
                        Confidence.UNKNOWN,
                        Optional.of(List.of(.5)),
                        60,
                        Optional.empty());
        return new Outcome(List.of(), new Trace(List.of(node)), node.usage(), Usage.NONE, 50, 1, 1);
    }

    private static TrialResult judge(Recorded recorded) {
        return Recordings.judge(List.of(recorded), pool()).getFirst();
    }

    private static CellRows pool() {
        var cell = new Cell("pool", "sums", "cot", "tiny", "", "sample", 4, .8, 1);
        var row = new RowKey("sums", "cot", "tiny", "", "sample", "majority", "", 4);
        return new CellRows(cell, Parts.POOL, false, List.of(row));
    }

    private static double[] none() {
        return new double[0];
    }
}
