package dev.slingshot.harness.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Shaping;
import dev.slingshot.strategies.topology.Topology;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TaggingTest {
    private static final Problem FIRST = Shaped.problem("sums", "1", "What is 2 + 2?");
    private static final String POLAR =
            "Convert the point $(0,3)$ in rectangular coordinates to polar coordinates.  Enter your answer in the form $(r,\\theta),$ where $r > 0$ and $0 \\le \\theta < 2 \\pi.$";
    private static final Problem SECOND = Shaped.problem("sums", "2", "What is 3 + 1?");

    @Test
    void the_topo_label_is_the_share_of_right_responses() {
        var records = label(question("test", FIRST, "1100", "0001", "1111"));

        assertThat(records).hasSize(12);
        assertThat(records)
                .allSatisfy(
                        record -> assertThat(record.topo()).isEqualTo(new TopoLabels(.5, .25, 1)));
        assertThat(records.stream().mapToInt(TagRecord::hard).sum()).isEqualTo(7);
    }

    @Test
    void difficulty_is_judged_by_the_other_half() {
        // Even places all wrong, odd places all right: each half says the other's difficulty.
        var records = label(question("test", FIRST, "0101", "0101", "0101"));

        assertThat(records)
                .allSatisfy(record ->
                        assertThat(record.difficulty())
                                .isEqualTo(record.right() ? Difficulty.HARD : Difficulty.EASY));
    }

    @Test
    void the_halves_of_single_responses_are_seeds() {
        var shaped = new Shaped();
        for (Topology topology : Topology.values()) {
            shaped.add("test", FIRST, topology, "0", 1).add("test", FIRST, topology, "1", 2);
        }
        var records = label(shaped);

        assertThat(records.stream().filter(record -> record.seed() == 1))
                .allSatisfy(record -> assertThat(record.difficulty()).isEqualTo(Difficulty.EASY));
    }

    @Test
    void the_cut_of_hard_is_below_and_of_easy_is_from() {
        assertThat(TagOptions.USUAL.difficulty(new TopoLabels(.29, 0, .1)))
                .isEqualTo(Difficulty.HARD);
        assertThat(TagOptions.USUAL.difficulty(new TopoLabels(.3, 0, .1)))
                .isEqualTo(Difficulty.MEDIUM);
        assertThat(TagOptions.USUAL.difficulty(new TopoLabels(.7, .8, 1)))
                .isEqualTo(Difficulty.EASY);
    }

    @Test
    void what_a_sample_drew_is_recorded() {
        var record = label(question("test", FIRST, "11", "11", "11")).get(3);

        assertThat(record.id()).isEqualTo("sums/1#tree#1#1");
        assertThat(record.drawn())
                .isEqualTo(
                        Shaping.usual(Topology.TREE).draw(PromptTemplate.draw(1, "sums/1", "1")));
        assertThat(record.prompt()).isEqualTo("tree-of-thoughts@1");
        assertThat(record.tokens()).isEqualTo(8);
    }

    @Test
    void a_shape_that_was_not_asked_for_is_counted() {
        var tags = Tagging.label(question("test", FIRST, "11", "11", "11").run(), TagOptions.USUAL);

        assertThat(tags.records().stream().filter(TagRecord::complies))
                .allSatisfy(record -> assertThat(record.topology()).isEqualTo(Topology.CHAIN));
        assertThat(tags.card().shapes())
                .contains(new DataCard.ShapeCount(Topology.GRAPH, Shape.Kind.CHAIN, 2));
        assertThat(tags.card().remarks())
                .contains("No graph response to any test question has the shape of a graph.");
    }

    @Test
    void a_topology_that_is_never_right_is_said() {
        var tags = Tagging.label(question("test", FIRST, "11", "00", "11").run(), TagOptions.USUAL);

        assertThat(tags.card().remarks())
                .contains(
                        "No tree response to any test question is right.",
                        "No test question is hard by these cuts.",
                        "There is no train question.");
    }

    @Test
    void a_training_question_that_a_test_set_has_is_an_error() {
        var same = Shaped.problem("more", "9", "what is $2+2$");
        var run = question("test", FIRST, "11", "11", "11");
        add(run, "more/train", same, "11", "11", "11");

        assertThatThrownBy(() -> label(run))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("training and test overlap: 1 training questions")
                .hasMessageContaining("more/9 asks the same as sums/1")
                .hasMessageContaining("--drop-overlap");
    }

    @Test
    void an_overlap_is_dropped_where_that_is_wanted() {
        var run = question("test", FIRST, "11", "11", "11");
        add(run, "sums/train", Shaped.problem("more", "9", "what is $2+2$"), "11", "11", "11");
        add(run, "sums/train", SECOND, "11", "11", "11");
        var tags = Tagging.label(run.run(), new TagOptions(.3, .7, Set.of(), "", true));

        assertThat(tags.records().stream().map(TagRecord::problem).distinct())
                .containsExactly("sums/1", "sums/2");
        assertThat(tags.card().droppedQuestions()).isEqualTo(1);
        assertThat(tags.records().getLast().split()).isEqualTo(Split.TRAIN);
    }

    @Test
    void what_a_public_test_set_asks_is_never_trained_on() {
        var run = question("mine/train", FIRST, "11", "11", "11");
        add(run, "mine/train", Shaped.problem("mine", "9", POLAR), "11", "11", "11");
        var tags = Tagging.label(run.run(), TagOptions.USUAL);

        assertThat(tags.records().stream().map(TagRecord::problem).distinct())
                .containsExactly("sums/1");
        assertThat(tags.card().publishedQuestions()).isEqualTo(1);
        assertThat(tags.card().droppedQuestions()).isZero();
    }

    @Test
    void a_public_test_set_may_be_tested_with() {
        var tags =
                Tagging.label(
                        question("math-500", Shaped.problem("m", "1", POLAR), "11", "11", "11")
                                .run(),
                        TagOptions.USUAL);

        assertThat(tags.records()).hasSize(6);
        assertThat(tags.card().publishedQuestions()).isZero();
    }

    @Test
    void a_question_without_every_topology_is_left_out_and_counted() {
        var run = question("test", FIRST, "11", "11", "11");
        run.add("test", SECOND, Topology.CHAIN, "11");
        var tags = Tagging.label(run.run(), TagOptions.USUAL);

        assertThat(tags.card().incompleteQuestions()).isEqualTo(1);
        assertThat(tags.card().questions()).isEqualTo(1);
    }

    @Test
    void another_model_is_an_error() {
        var run = question("test", FIRST, "11", "11", "11").run();

        assertThatThrownBy(() -> Tagging.label(run, TagOptions.USUAL.withModel("large")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("choose one of small with --policy, got \"large\"");
    }

    @Test
    void a_run_without_shapes_is_an_error() {
        assertThatThrownBy(() -> Tagging.label(new Shaped().run(), TagOptions.USUAL))
                .hasMessageContaining("no sampled responses of a prompt that asks for a shape");
        assertThatThrownBy(() -> label(new Shaped().add("test", FIRST, Topology.CHAIN, "11")))
                .hasMessageContaining("no question with 2 or more responses of each");
    }

    @Test
    void figures_compare_topologies_on_the_same_questions() {
        var run = question("test", FIRST, "11", "10", "00");
        add(run, "test", SECOND, "10", "10", "00");
        var standings = new TopologyFigures(label(run)).standings().orElseThrow();

        assertThat(standings.questions()).isEqualTo(2);
        assertThat(standings.accuracy().getFirst().mean()).isEqualTo(.75);
        assertThat(standings.tied()).isEqualTo(1);
    }

    private static Shaped question(
            String dataset, Problem problem, String chain, String tree, String graph) {
        return add(new Shaped(), dataset, problem, chain, tree, graph);
    }

    private static Shaped add(
            Shaped run, String dataset, Problem problem, String chain, String tree, String graph) {
        return run.add(dataset, problem, Topology.CHAIN, chain)
                .add(dataset, problem, Topology.TREE, tree)
                .add(dataset, problem, Topology.GRAPH, graph);
    }

    private static List<TagRecord> label(Shaped run) {
        return Tagging.label(run.run(), TagOptions.USUAL).records();
    }
}
