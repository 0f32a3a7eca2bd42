package dev.slingshot.strategies.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Question;
import dev.slingshot.datasets.builtin.Arithmetic;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShapedPromptsTest {
    private static final Question QUESTION =
            new Question("1", "set", "What is {depth} plus 2?", Map.of("family", "sum3"));

    @ParameterizedTest
    @EnumSource(Topology.class)
    void no_place_of_a_prompt_stays_open(Topology topology) {
        for (String name : ShapedPrompts.NAMES) {
            var messages = ShapedPrompts.of(name, Shaping.usual(topology)).messages(QUESTION, 5);

            assertThat(messages.subList(0, messages.size() - 1))
                    .allSatisfy(message ->
                            assertThat(message.content())
                                    .doesNotContain("{depth}", "{children}", "{neighbours}"));
            assertThat(messages.getLast()).isEqualTo(Message.user("What is {depth} plus 2?"));
        }
    }

    @Test
    void each_sample_is_asked_for_what_it_drew() {
        var shaping =
                new Shaping("tree", Topology.TREE, new Range(2, 9), new Range(2, 9), Range.of(0));
        var prompt = ShapedPrompts.of("of-thoughts@1", shaping);

        for (long draw = 0; draw < 20; draw++) {
            var degrees = shaping.draw(draw);
            assertThat(prompt.messages(QUESTION, draw).getFirst().content())
                    .contains("at most " + degrees.depth() + " levels")
                    .contains("Start with " + degrees.children() + " different");
        }
    }

    @Test
    void every_number_of_a_range_is_drawn() {
        var range = new Range(2, 5);

        assertThat(LongStream.range(0, 200).map(seed -> range.draw(seed, "depth")).distinct())
                .containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
    }

    @Test
    void other_ranges_are_another_prompt() {
        var narrow = new Shaping("tree", Topology.TREE, Range.of(2), Range.of(2), Range.of(0));

        assertThat(ShapedPrompts.of("of-thoughts@1", narrow).sha256())
                .isNotEqualTo(
                        ShapedPrompts.of("of-thoughts@1", Shaping.usual(Topology.TREE)).sha256());
    }

    @Test
    void a_topology_of_another_label_is_another_prompt_by_name() {
        var wide = new Shaping("wide tree", Topology.TREE, Range.of(2), Range.of(4), Range.of(0));

        assertThat(ShapedPrompts.of("of-thoughts@1", wide).name())
                .isEqualTo("tree-of-thoughts@1 (wide tree)");
    }

    @Test
    void a_used_version_never_changes() {
        assertThat(hashes())
                .containsExactly(
                        "e1ebf126", "35ab0332", "a28c3e37", "1258d4d2", "a81c627b", "c9515ff5");
    }

    private static List<String> hashes() {
        return ShapedPrompts.NAMES.stream()
                .flatMap(name ->
                        List.of(Topology.values()).stream()
                                .map(topology ->
                                        ShapedPrompts.of(name, Shaping.usual(topology))
                                                .sha256()
                                                .substring(0, 8)))
                .toList();
    }

    @Test
    void solved_turns_have_the_number_of_children_that_was_drawn() {
        for (int children : List.of(2, 3)) {
            var shaping =
                    new Shaping(
                            "tree", Topology.TREE, Range.of(2), Range.of(children), Range.of(0));
            var messages = ShapedPrompts.of("of-equations@1", shaping).messages(QUESTION, 1);

            assertThat(messages).hasSize(6);
            assertThat(ShapeReader.read(messages.get(2).content()))
                    .isEqualTo(new Shape(Shape.Kind.TREE, 2 * children, 1, 0, 2));
        }
    }

    @Test
    void solved_turns_have_the_shape_they_are_for() {
        for (Topology topology : Topology.values()) {
            var shaping =
                    topology == Topology.GRAPH
                            ? new Shaping("graph", topology, Range.of(3), Range.of(2), Range.of(2))
                            : Shaping.usual(topology);
            var turns = ShapedPrompts.of("of-equations@1", shaping).messages(QUESTION, 3);

            assertThat(turns.stream().filter(turn -> turn.role() == Message.Role.ASSISTANT))
                    .isNotEmpty()
                    .allSatisfy(turn ->
                            assertThat(ShapeReader.read(turn.content()).complies(topology))
                                    .as(turn.content())
                                    .isTrue());
        }
    }

    @Test
    void no_solved_turn_is_a_problem_of_the_set() {
        var texts = Arithmetic.all().problems().stream().map(problem -> problem.text()).toList();
        for (String family : List.of("sum3", "times", "price", "story1", "story2", "other")) {
            var question = new Question("1", "set", "Which?", Map.of("family", family));
            var turns =
                    ShapedPrompts.of("of-equations@1", Shaping.usual(Topology.CHAIN))
                            .messages(question, 3);

            assertThat(turns.stream().map(Message::content)).doesNotContainAnyElementsOf(texts);
            assertThat(turns).hasSize(6);
        }
    }

    @Test
    void a_chain_has_no_children_to_choose() {
        assertThatThrownBy(() ->
                        new Shaping(
                                "chain", Topology.CHAIN, Range.of(3), new Range(1, 2), Range.of(0)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a chain has 1 child a thought")
                .hasMessageContaining("children 1-2");
    }

    @Test
    void a_graph_combines_no_more_than_it_has() {
        assertThatThrownBy(() ->
                        new Shaping(
                                "graph", Topology.GRAPH, Range.of(3), Range.of(2), new Range(2, 3)))
                .hasMessageContaining("needs as many children");
    }
}
