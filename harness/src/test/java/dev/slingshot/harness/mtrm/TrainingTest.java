package dev.slingshot.harness.mtrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.harness.tag.Split;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TrainingTest {
    private static final Mtrm MODEL = Lessons.model(40);

    @Test
    void it_learns_which_topology_fits_a_question_it_was_not_taught() {
        assertThat(Mtrm.best(MODEL.route(Lessons.text(1000, Topology.TREE))))
                .isEqualTo(Topology.TREE);
        assertThat(Mtrm.best(MODEL.route(Lessons.text(1001, Topology.CHAIN))))
                .isEqualTo(Topology.CHAIN);
    }

    @Test
    void it_learns_which_response_to_believe() {
        String question = Lessons.text(500, Topology.TREE);
        double right = MODEL.score(question, answer(1005), Optional.empty());
        double wrong = MODEL.score(question, answer(1006), Optional.empty());

        assertThat(right).isGreaterThan(wrong + .2);
    }

    private static String answer(int sum) {
        return "502 + 503 = %d\n\nThe answer is \\boxed{%d}.".formatted(sum, sum);
    }

    @Test
    void a_taught_question_is_answered_by_the_part_that_was_not_taught_it() {
        var flipped = new ArrayList<TagRecord>();
        for (TagRecord record : Lessons.of(40)) {
            flipped.add(record.problem().equals("train/7") ? flipped(record) : record);
        }
        var other = Training.teach("tag.jsonl", "abc", flipped::forEach, TrainOptions.USUAL);
        String seven = Lessons.text(7, Topology.CHAIN);
        String eight = Lessons.text(8, Topology.TREE);

        assertThat(other.route(seven)).isEqualTo(MODEL.route(seven));
        assertThat(other.score(seven, answer(19), Optional.empty()))
                .isEqualTo(MODEL.score(seven, answer(19), Optional.empty()));
        assertThat(List.of(other.route(eight), other.route(Lessons.text(900, Topology.CHAIN))))
                .isNotEqualTo(
                        List.of(
                                MODEL.route(eight),
                                MODEL.route(Lessons.text(900, Topology.CHAIN))));
    }

    private static TagRecord flipped(TagRecord record) {
        return Lessons.record(
                7,
                record.question(),
                record.split(),
                record.topology(),
                record.index(),
                !record.right());
    }

    @Test
    void the_same_file_gives_the_same_bytes() {
        assertThat(MtrmFile.text(Lessons.model(40))).isEqualTo(MtrmFile.text(MODEL));
    }

    @Test
    void figures_compare_the_pick_with_the_best_topology_for_all() {
        var pick = figure(MODEL, "held-out folds", "M-TRM").value().orElseThrow();
        var best =
                figure(MODEL, "held-out folds", "always the best topology").value().orElseThrow();

        assertThat(pick.mean()).isCloseTo(.75, within(.01));
        assertThat(best.mean()).isLessThan(.5);
        assertThat(best.low()).isLessThanOrEqualTo(best.mean());
    }

    @Test
    void test_questions_are_measured_and_never_taught() {
        var records = new ArrayList<>(Lessons.of(40));
        for (int i = 100; i < 110; i++) {
            records.addAll(Lessons.question(i, Topology.TREE, Split.TEST));
        }
        var model = Training.teach("tag.jsonl", "abc", records::forEach, TrainOptions.USUAL);

        assertThat(model.provenance().questions()).isEqualTo(40);
        assertThat(model.knows(Lessons.text(100, Topology.TREE))).isFalse();
        assertThat(figure(model, "test questions", "M-TRM").questions()).isEqualTo(10);
        assertThat(model.route("Any apples?")).isEqualTo(MODEL.route("Any apples?"));
    }

    private static Figure figure(Mtrm model, String on, String name) {
        return model.provenance().figures().stream()
                .filter(one -> one.on().equals(on) && one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void questions_that_ask_the_same_in_other_typesetting_are_one() {
        var records = new ArrayList<>(Lessons.of(40));
        records.add(
                Lessons.record(
                        77,
                        Lessons.text(0, Topology.TREE).toUpperCase(java.util.Locale.ROOT),
                        Split.TRAIN,
                        Topology.TREE,
                        0,
                        true));

        assertThat(Training.teach("t", "s", records::forEach, TrainOptions.USUAL).folds())
                .hasSize(40);
    }

    @Test
    void too_few_questions_are_refused_with_what_to_do() {
        refused(
                Lessons.of(12),
                "tag.jsonl: 12 train questions with responses of chain, tree and graph, and at least 20 are needed; label more with a larger `sample` or `limit`, or teach all of them with --split all");
    }

    @Test
    void one_class_only_is_refused() {
        var wrong =
                Lessons.of(40).stream()
                        .map(one ->
                                Lessons.record(
                                        Integer.parseInt(one.problem().substring(6)),
                                        one.question(),
                                        Split.TRAIN,
                                        one.topology(),
                                        one.index(),
                                        false))
                        .toList();

        refused(
                wrong,
                "tag.jsonl: all 480 responses are wrong: one class only, and nothing can be told apart; use easier questions");
    }

    @Test
    void a_file_of_two_models_needs_a_choice() {
        var records = new ArrayList<>(Lessons.of(40));
        records.add(other(records.getFirst()));

        refused(records, "responses of 2 models (small, big)");
        var chosen = new TrainOptions(Optional.empty(), false, 5, 1, "small");
        assertThat(Training.teach("t", "s", records::forEach, chosen).provenance().policy())
                .isEqualTo("small");
        var unknown = new TrainOptions(Optional.empty(), false, 5, 1, "huge");
        assertThatThrownBy(() -> Training.teach("t", "s", records::forEach, unknown))
                .hasMessage("t: no response of \"huge\"; the file's model is small, big");
    }

    private static TagRecord other(TagRecord one) {
        return new TagRecord(
                one.id() + "b",
                one.problem(),
                one.dataset(),
                one.split(),
                one.question(),
                one.reference(),
                one.subject(),
                one.level(),
                one.topology(),
                one.index(),
                one.drawn(),
                one.prompt(),
                one.response(),
                one.finish(),
                one.shape(),
                one.complies(),
                one.answer(),
                one.hard(),
                one.topo(),
                one.difficulty(),
                one.tokens(),
                "big",
                one.seed());
    }

    @Test
    void a_topology_that_is_never_right_is_stated_and_gets_one_number() {
        var records =
                Lessons.of(40).stream()
                        .map(one ->
                                one.topology() == Topology.GRAPH
                                        ? Lessons.record(
                                                Integer.parseInt(one.problem().substring(6)),
                                                one.question(),
                                                Split.TRAIN,
                                                one.topology(),
                                                one.index(),
                                                false)
                                        : one)
                        .toList();
        var model = Training.teach("t", "s", records::forEach, TrainOptions.USUAL);

        assertThat(model.provenance().remarks())
                .contains(
                        "No graph response is right: its head is one number for all questions.",
                        "No question is hard by the file's cuts.");
        assertThat(model.route("a").graph()).isEqualTo(model.route("What else?").graph());
        assertThat(figure(model, "held-out folds", "graph, Spearman").value()).isEmpty();
    }

    private static void refused(List<TagRecord> records, String message) {
        assertThatThrownBy(() ->
                        Training.teach("tag.jsonl", "abc", records::forEach, TrainOptions.USUAL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }
}
