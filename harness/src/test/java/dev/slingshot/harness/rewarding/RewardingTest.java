package dev.slingshot.harness.rewarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.mtrm.Mtrm;
import dev.slingshot.harness.mtrm.TrainOptions;
import dev.slingshot.harness.mtrm.Training;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.tag.Shaped;
import dev.slingshot.harness.tag.TagOptions;
import dev.slingshot.harness.tag.Tagging;
import dev.slingshot.strategies.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class RewardingTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Problem FIRST = Shaped.problem("gsm8k/test", "1", "What is 2 + 2?");
    private static final Problem SECOND = Shaped.problem("gsm8k/test", "2", "What is 1 + 3?");

    private static RewardTable two() {
        var run =
                new Shaped()
                        .add("gsm8k/test", FIRST, Topology.CHAIN, "10")
                        .add("gsm8k/test", FIRST, Topology.TREE, "11")
                        .add("gsm8k/test", FIRST, Topology.GRAPH, "00")
                        .add("gsm8k/test", SECOND, Topology.CHAIN, "00")
                        .add("gsm8k/test", SECOND, Topology.TREE, "10")
                        .add("gsm8k/test", SECOND, Topology.GRAPH, "00")
                        .run();
        return Rewarding.of(run, Scaling.NONE).tables().getFirst();
    }

    private static RewardLine line(RewardTable table, String way) {
        return table.line(way).orElseThrow();
    }

    @Test
    void one_response_is_worth_the_topo_label() {
        var table = two();

        assertThat(line(table, "one chain").accuracy().mean()).isCloseTo(.25, CLOSE);
        assertThat(line(table, "one of any topology").accuracy().mean()).isCloseTo(1 / 3.0, CLOSE);
        assertThat(line(table, "one of the best topology in hindsight (ceiling)").accuracy().mean())
                .isCloseTo(.75, CLOSE);
        assertThat(line(table, "some response is right (ceiling)").accuracy().mean()).isEqualTo(1);
    }

    /// First question: three right and three wrong votes, one half. Second: one against five.
    @Test
    void a_vote_of_all_topologies_counts_answers_across_them() {
        var line = line(two(), "majority of all topologies");

        assertThat(line.accuracy().mean()).isCloseTo(.25, CLOSE);
        assertThat(line.responses()).isEqualTo(6);
        assertThat(line.usable()).isTrue();
    }

    /// On the first question all six responses decide: a third each, worth (1/2 + 1 + 0) / 3. On
    /// the second the five wrong ones: 2/5 chains, 1/5 trees, 2/5 graphs, worth 1/5 * 1/2.
    @Test
    void the_gain_parts_into_topology_and_choice() {
        var line = line(two(), "majority of all topologies");

        assertThat(line.topology().mean()).isCloseTo((.5 + .1) / 2 - .25, CLOSE);
        assertThat(line.choice().mean()).isCloseTo(.25 - (.5 + .1) / 2, CLOSE);
        assertThat(line.topology().mean() + line.choice().mean())
                .isCloseTo(line.toBase().mean(), CLOSE);
        assertThat(line.picked().get(1).mean()).isCloseTo((1 / 3.0 + 1 / 5.0) / 2, CLOSE);
        assertThat(line.best().orElseThrow().mean()).isCloseTo((1 / 3.0 + 1 / 5.0) / 2, CLOSE);
    }

    @Test
    void the_gap_is_the_way_from_one_chain_to_any_right_response() {
        assertThat(line(two(), "one of any topology").closed().orElseThrow().mean())
                .isCloseTo((1 / 3.0 - .25) / (1 - .25), CLOSE);
    }

    /// Of six responses with three right ones two are drawn: both right 1/5, one of each 3/5, a
    /// tie. The second has one right: one of each 1/3, a tie. Chains alone: a tie, and none.
    @Test
    void at_equal_numbers_a_random_part_of_the_pool_stands_against_chains_alone() {
        var atN = line(two(), "majority of all topologies").atN().orElseThrow();

        assertThat(atN.responses()).isEqualTo(2);
        assertThat(atN.accuracy().mean()).isCloseTo((.5 + 1 / 6.0) / 2, CLOSE);
        assertThat(atN.toChains().mean()).isCloseTo((.5 + 1 / 6.0) / 2 - .25, CLOSE);
    }

    @Test
    void a_question_has_no_say_in_its_own_topo_labels() {
        var run = new Shaped();
        for (int i = 0; i < 30; i++) {
            var problem = Shaped.problem("gsm8k/test", "" + i, "What is %d plus 4?".formatted(i));
            boolean odd = i == 7;
            run.add("gsm8k/test", problem, Topology.CHAIN, odd ? "11" : "00")
                    .add("gsm8k/test", problem, Topology.TREE, odd ? "00" : "11")
                    .add("gsm8k/test", problem, Topology.GRAPH, "00");
        }
        var table = Rewarding.of(run.run(), Scaling.NONE).tables().getFirst();

        assertThat(
                        line(table, "one of the best topology for all")
                                .sheet()
                                .scores()
                                .get("gsm8k/test/7"))
                .containsExactly(0.0);
        assertThat(line(table, "one of the best topology for all").accuracy().mean())
                .isCloseTo(29 / 30.0, CLOSE);
    }

    @Test
    void labels_come_from_training_questions_where_the_run_has_any() {
        var taught = Shaped.problem("gsm8k/train", "9", "What is 3 + 1?");
        var run =
                new Shaped()
                        .add("gsm8k/train", taught, Topology.CHAIN, "00")
                        .add("gsm8k/train", taught, Topology.TREE, "00")
                        .add("gsm8k/train", taught, Topology.GRAPH, "11")
                        .add("gsm8k/test", FIRST, Topology.CHAIN, "11")
                        .add("gsm8k/test", FIRST, Topology.TREE, "00")
                        .add("gsm8k/test", FIRST, Topology.GRAPH, "10")
                        .run();
        var table = Rewarding.of(run, Scaling.NONE).tables().get(1);

        assertThat(table.learnedFrom()).isEqualTo("the training questions of gsm8k/train");
        assertThat(line(table, "one of the best topology for all").accuracy().mean()).isEqualTo(.5);
    }

    @Test
    void what_is_missing_is_said() {
        var rewarding =
                Rewarding.of(
                        new Shaped()
                                .add("gsm8k/test", FIRST, Topology.CHAIN, "1100")
                                .add("gsm8k/test", FIRST, Topology.TREE, "1100")
                                .add("gsm8k/test", FIRST, Topology.GRAPH, "0000")
                                .run(),
                        Scaling.NONE);

        assertThat(rewarding.tables().getFirst().remarks())
                .containsExactly(
                        "No graph response is right.",
                        "No question is easy by the usual cuts.",
                        "No question is hard by the usual cuts.",
                        "No topology reward model of small was given; slingshot train mtrm makes one.");
        assertThat(rewarding.remarks().getFirst()).startsWith("No tuned model was run");
    }

    @Test
    void tuning_rewarding_and_both_are_paired_by_question() {
        var run = new Shaped();
        for (int i = 0; i < 40; i++) {
            var problem = Shaped.problem("gsm8k/test", "" + i, "What is %d plus 4?".formatted(i));
            for (Topology topology : Topology.values()) {
                boolean chain = topology == Topology.CHAIN;
                run.add("small", "gsm8k/test", problem, topology, chain ? "0011" : "1111", 1)
                        .add("tuned", "gsm8k/test", problem, topology, chain ? "0111" : "1111", 1);
            }
        }
        var scaling = new Scaling(Optional.of("small"), Optional.of("tuned"), List.of());
        var hybrid =
                Rewarding.of(run.run(), scaling).hybrids().stream()
                        .filter(one -> one.way().equals("majority of all topologies"))
                        .findFirst()
                        .orElseThrow();

        assertThat(hybrid.base().mean()).isEqualTo(.5);
        assertThat(hybrid.tuning().mean()).isCloseTo(.25, CLOSE);
        assertThat(hybrid.rewarding().mean()).isCloseTo(.5, CLOSE);
        assertThat(hybrid.hybrid().mean()).isCloseTo(.5, CLOSE);
        assertThat(hybrid.hybridToTuning().mean()).isCloseTo(.25, CLOSE);
        assertThat(hybrid.hybridToRewarding().mean()).isCloseTo(0, CLOSE);
        assertThat(hybrid.tuning().verdict()).isEqualTo(Difference.Verdict.BETTER);
    }

    @Test
    void a_tuned_policy_may_be_asked_by_a_prompt_that_leaves_the_shape_to_it() {
        var run = new Shaped();
        for (int i = 0; i < 40; i++) {
            var problem = Shaped.problem("gsm8k/test", "" + i, "What is %d plus 4?".formatted(i));
            for (Topology topology : Topology.values()) {
                run.add("gsm8k/test", problem, topology, "0011");
            }
            run.plain("tuned", "gsm8k/test", problem, "1110");
        }
        var scaling = new Scaling(Optional.of("small"), Optional.of("tuned"), List.of());
        var rewarding = Rewarding.of(run.run(), scaling);
        var hybrid = rewarding.hybrids().getFirst();

        assertThat(rewarding.remarks()).isEmpty();
        assertThat(hybrid.way()).isEqualTo("majority of all topologies");
        assertThat(hybrid.tunedPrompt()).isEqualTo("cot-boxed@1");
        assertThat(hybrid.tuned().mean()).isCloseTo(.75, CLOSE);
        assertThat(hybrid.tuning().mean()).isCloseTo(.25, CLOSE);
        assertThat(hybrid.rewarding().mean()).isCloseTo(0, CLOSE);
        assertThat(hybrid.hybrid().mean()).isCloseTo(.5, CLOSE);
    }

    @Test
    void a_tuned_policy_without_responses_is_named() {
        var run =
                new Shaped()
                        .add("gsm8k/test", FIRST, Topology.CHAIN, "10")
                        .add("gsm8k/test", FIRST, Topology.TREE, "10")
                        .add("gsm8k/test", FIRST, Topology.GRAPH, "10")
                        .run();
        var scaling = new Scaling(Optional.of("small"), Optional.of("tuned"), List.of());

        assertThat(Rewarding.of(run, scaling).remarks())
                .containsExactly("No response of several topologies by tuned is recorded yet.");
    }

    @Test
    void a_topology_reward_model_routes_and_selects() {
        var run = new Shaped();
        for (int i = 0; i < 40; i++) {
            boolean trees = i % 2 == 0;
            var problem =
                    Shaped.problem(
                            "gsm8k/test",
                            "" + i,
                            "Ann has %d %s and buys 4.".formatted(i, trees ? "apples" : "pears"));
            run.add("gsm8k/test", problem, Topology.CHAIN, trees ? "0001" : "1110")
                    .add("gsm8k/test", problem, Topology.TREE, trees ? "1110" : "0001")
                    .add("gsm8k/test", problem, Topology.GRAPH, "0000");
        }
        var result = run.run();
        Mtrm model =
                Training.teach(
                        "tag.jsonl",
                        "abc",
                        Tagging.label(result, TagOptions.USUAL).records()::forEach,
                        TrainOptions.USUAL);
        var table =
                Rewarding.of(
                                result,
                                new Scaling(Optional.empty(), Optional.empty(), List.of(model)))
                        .tables()
                        .getFirst();

        assertThat(line(table, "one of the topology that the M-TRM picks").accuracy().mean())
                .isCloseTo(.75, CLOSE);
        assertThat(
                        line(table, "one of the topology that the M-TRM picks")
                                .best()
                                .orElseThrow()
                                .mean())
                .isEqualTo(1);
        assertThat(line(table, "majority of the topology that the M-TRM picks").accuracy().mean())
                .isEqualTo(1);
        assertThat(table.line("best of all topologies by M-TRM")).isPresent();
    }

    @Test
    void the_export_names_its_format_and_holds_every_line() {
        var run =
                new Shaped()
                        .add("gsm8k/test", FIRST, Topology.CHAIN, "10")
                        .add("gsm8k/test", FIRST, Topology.TREE, "10")
                        .add("gsm8k/test", FIRST, Topology.GRAPH, "10")
                        .run();

        assertThat(RewardingJson.of(Rewarding.of(run, Scaling.NONE)))
                .startsWith("{\n  \"format\" : \"slingshot-topologies/1\"")
                .contains("\"way\" : \"majority of all topologies\"", "\"toChains\"");
    }
}
