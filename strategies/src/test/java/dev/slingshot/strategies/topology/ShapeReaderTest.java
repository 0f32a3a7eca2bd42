package dev.slingshot.strategies.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapeReaderTest {

    @Test
    void numbered_thoughts_in_a_row_are_a_chain() {
        assertThat(
                        ShapeReader.read(
                                """
                                Thought 1: 9 + 7 = 16

                                Thought 2: 16 - 4 = 12

                                The final answer is \\boxed{12}.\
                                """))
                .isEqualTo(new Shape(Shape.Kind.CHAIN, 2, 0, 0, 2));
    }

    @Test
    void paragraphs_without_numbers_are_a_chain() {
        assertThat(ShapeReader.read("9 + 7 = 16\n\n16 - 4 = 12\n\nThe answer is 12."))
                .isEqualTo(new Shape(Shape.Kind.CHAIN, 3, 0, 0, 3));
    }

    @Test
    void dotted_numbers_are_a_tree() {
        assertThat(
                        ShapeReader.read(
                                """
                                Thought 1: add first
                                Thought 1.1: 9 + 7 = 16
                                Thought 1.2: 7 + 9 = 16
                                Thought 1.2.1: 16 - 4 = 12
                                Thought 2: subtract first
                                Best: Thought 1.2.1
                                The final answer is \\boxed{12}.\
                                """))
                .isEqualTo(new Shape(Shape.Kind.TREE, 5, 2, 0, 3));
    }

    @Test
    void thoughts_that_name_several_sources_are_a_graph() {
        assertThat(
                        ShapeReader.read(
                                """
                                **Node 1:** 9 + 7 = 16
                                **Node 2:** 7 - 4 = 3
                                **Node 3** (from 1): 16 - 4 = 12
                                **Node 4** (from Node 2 and Node 3): both ways give 12\
                                """))
                .isEqualTo(new Shape(Shape.Kind.GRAPH, 4, 1, 1, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thought 3: combine 1 and 2: 12",
                "Thought 3: Combining Thought 1 and Thought 2, we get 12",
                "Thought 3 (merging thoughts 1, 2): 12",
                "Thought 3 [from 1 & 2] 12",
                "Thought 3 - based on Thought 1 and Thought 2: 12",
                "### Thought 3: Merge the results of 1 and 2",
                "Merge Thought 1 with Thought 2: 12",
                "Combine 1 and 2: 12"
            })
    void a_merge_is_found_in_many_words(String merge) {
        assertThat(ShapeReader.read("Thought 1: 16\n\nThought 2: 3\n\n" + merge))
                .isEqualTo(new Shape(Shape.Kind.GRAPH, 3, 1, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thought 3: from 12 apples take 2 and 1",
                "Thought 3: the sum of 1 and 2 is 3",
                "Thought 3: after 2 days 1 is left",
                "Thought 3: 1 and 2"
            })
    void plain_numbers_are_no_sources(String text) {
        assertThat(ShapeReader.read("Thought 1: 16\nThought 2: 3\n" + text).kind())
                .isEqualTo(Shape.Kind.CHAIN);
    }

    @Test
    void a_sentence_about_a_thought_is_no_thought() {
        assertThat(
                        ShapeReader.read(
                                "Thought 1: 16\nThought 2: 3\nThought 1 is the best.\nThought 2 seems wrong."))
                .isEqualTo(new Shape(Shape.Kind.CHAIN, 2, 0, 0, 2));
    }

    @Test
    void alternatives_stand_beside_each_other() {
        assertThat(
                        ShapeReader.read(
                                """
                                Branch A: add first
                                Step 1: 9 + 7 = 16
                                Step 2: 16 - 4 = 12
                                Branch B: subtract first
                                Step 1: 7 - 4 = 3
                                Step 2: 9 + 3 = 12\
                                """))
                .isEqualTo(new Shape(Shape.Kind.TREE, 6, 1, 0, 3));
    }

    @Test
    void numbered_lists_are_thoughts_where_none_has_a_name() {
        assertThat(ShapeReader.read("1. 9 + 7 = 16\n2. 16 - 4 = 12\n3. done"))
                .isEqualTo(new Shape(Shape.Kind.CHAIN, 3, 0, 0, 3));
    }

    @Test
    void nested_lists_are_a_tree() {
        assertThat(
                        ShapeReader.read(
                                "1. Two ways:\n   1.1 Add first\n   1.2 Subtract first\n2. Compare"))
                .isEqualTo(new Shape(Shape.Kind.TREE, 4, 2, 0, 2));
        assertThat(ShapeReader.read("- ways\n  - add\n  - subtract\n    - 12"))
                .isEqualTo(new Shape(Shape.Kind.TREE, 4, 1, 0, 3));
    }

    @Test
    void indented_numbers_are_a_tree() {
        assertThat(ShapeReader.read("Node 1: start\n  Node 2: add\n  Node 3: subtract"))
                .isEqualTo(new Shape(Shape.Kind.TREE, 3, 1, 0, 2));
    }

    @Test
    void a_list_inside_a_thought_does_not_count() {
        assertThat(
                        ShapeReader.read(
                                "Step 1: list\n1. one\n2. two\n1.1 more\n\nStep 2: 3.14 * 2 = 6.28"))
                .isEqualTo(new Shape(Shape.Kind.CHAIN, 2, 0, 0, 2));
    }

    @Test
    void a_thought_that_stands_again_is_one_thought() {
        assertThat(ShapeReader.read("Thought 1: 16\nThought 2: 3\nThought 1: 16\nThought 2: 3"))
                .isEqualTo(new Shape(Shape.Kind.CHAIN, 2, 0, 0, 2));
    }

    @Test
    void a_source_that_does_not_exist_is_none() {
        assertThat(ShapeReader.read("Thought 1: 16\nThought 2 (from 7 and 9): 3").merges())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   \n \n", "12", "The answer is \\boxed{12}.", "Thought 1: 12", "3.14"})
    void a_text_without_two_thoughts_has_no_shape(String text) {
        assertThat(ShapeReader.read(text)).isEqualTo(Shape.NONE);
    }

    @Test
    void what_was_asked_for_is_compared_with_what_was_given() {
        var chain = new Shape(Shape.Kind.CHAIN, 2, 0, 0, 2);

        assertThat(chain.complies(Topology.CHAIN)).isTrue();
        assertThat(chain.complies(Topology.GRAPH)).isFalse();
        assertThat(Shape.NONE.complies(Topology.CHAIN)).isFalse();
    }

    @Test
    void hostile_text_is_read_in_time() {
        String hostile = ("(from " + "1, ".repeat(20_000) + "\n").repeat(3) + " ".repeat(100_000);

        assertThat(ShapeReader.read("Thought 1: a\nThought 2: b" + hostile).nodes()).isEqualTo(2);
        assertThat(ShapeReader.read("Thought 1" + " ".repeat(100_000) + "x").nodes()).isZero();
        assertThat(ShapeReader.read("combine ".repeat(20_000)).nodes()).isZero();
    }
}
