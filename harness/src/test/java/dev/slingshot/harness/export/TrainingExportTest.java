package dev.slingshot.harness.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.TextHash;
import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.prompt.Prompts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TrainingExportTest {
    private static final String IN_MATH_500 =
            "Convert the point $(0,3)$ in rectangular coordinates to polar coordinates.  Enter your answer in the form $(r,\\theta),$ where $r > 0$ and $0 \\le \\theta < 2 \\pi.$";

    @TempDir Path folder;

    /// Each topology is best once.
    private static Labelled each() {
        return new Labelled()
                .question("t/1", "1110", "1000", "0000")
                .question("t/2", "0100", "1101", "0001")
                .question("t/3", "0000", "0100", "1111");
    }

    @Test
    void tuning_takes_right_responses_of_the_best_topology() {
        export(TrainingKind.SFT, each());

        assertThat(ids("train.jsonl"))
                .allMatch(id -> id.matches("t/1#chain.*|t/2#tree.*|t/3#graph.*"))
                .contains("t/1#chain#1#0")
                .doesNotContain("t/1#chain#1#3", "t/2#tree#1#2");
    }

    @Test
    void a_row_to_tune_with_is_a_conversation_that_names_no_topology() {
        export(TrainingKind.SFT, each());
        var row =
                rows("train.jsonl")
                        .filter(one -> one.path("id").asString().startsWith("t/2"))
                        .findFirst()
                        .orElseThrow();

        assertThat(row.path("prompt").path(1).path("content").asString())
                .isEqualTo("What is asked in t/2?");
        assertThat(row.path("prompt").toString()).doesNotContain("tree");
        assertThat(row.path("completion").path(0).path("role").asString()).isEqualTo("assistant");
        assertThat(row.path("completion").path(0).path("content").asString())
                .startsWith("a tree t/2");
    }

    @Test
    void all_topologies_get_as_many_rows_as_the_rarest() {
        var manifest =
                export(
                        TrainingKind.SFT,
                        each().question("t/4", "1111", "0000", "0000")
                                .question("t/5", "0000", "0000", "0001"));

        assertThat(manifest.files().getFirst().groups())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("chain, medium", 3, "tree, medium", 3, "graph, medium", 3));
        assertThat(manifest.dropped()).containsEntry("its topology has enough rows", 6);
    }

    @Test
    void a_topology_gives_as_many_of_each_difficulty_as_it_can() {
        var manifest =
                export(
                        TrainingKind.SFT,
                        each().question("t/4", "1111", "0000", "0000")
                                .difficulty(Difficulty.HARD)
                                .question("t/5", "0001", "0000", "0000"));

        assertThat(manifest.files().getFirst().groups())
                .containsEntry("chain, hard", 1)
                .containsEntry("chain, medium", 2);
    }

    @Test
    void a_topology_that_is_never_best_makes_no_balanced_set() {
        var tag = new Labelled().question("t/1", "11", "10", "00");

        assertThatThrownBy(() -> export(TrainingKind.SFT, tag))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the tree is its question's best topology")
                .hasMessageContaining("--no-balance");
        assertThat(export(options(TrainingKind.SFT, false), TrainingKind.SFT, tag).used())
                .isEqualTo(2);
    }

    @Test
    void a_tie_for_the_best_is_drawn_and_said() {
        var tag = new Labelled();
        for (int i = 0; i < 60; i++) {
            tag.question("t/" + i, "1", "1", "1");
        }
        var manifest = export(options(TrainingKind.SFT, false), TrainingKind.SFT, tag);

        assertThat(manifest.files().getFirst().groups().values())
                .hasSize(3)
                .allSatisfy(rows -> assertThat(rows).isBetween(8, 34));
        assertThat(manifest.remarks())
                .contains(
                        "Of 60 questions two or three topologies are equally good; one was drawn.");
    }

    @Test
    void responses_without_the_shape_are_no_examples_of_it() {
        var tag = each().shapeless().question("t/4", "1111", "0000", "0000");

        assertThat(export(TrainingKind.SFT, tag).dropped())
                .containsEntry("not of the shape that was asked for", 4);
        assertThat(ids("train.jsonl")).noneMatch(id -> id.startsWith("t/4"));
    }

    @Test
    void a_text_counts_once_and_a_question_gives_so_many_rows() {
        var manifest =
                export(
                        options(TrainingKind.SFT, false),
                        TrainingKind.SFT,
                        new Labelled()
                                .question("t/1", "1111111", "0", "0")
                                .alike()
                                .question("t/2", "111", "0", "0"));

        assertThat(manifest.dropped())
                .containsEntry("the question has the same text already", 2)
                .containsEntry("the question has enough rows", 3);
        assertThat(manifest.used()).isEqualTo(5);
    }

    @Test
    void a_reward_model_decides_which_right_responses_stay() throws IOException {
        var scores = folder.resolve("scores.jsonl");
        Files.writeString(
                scores,
                Stream.of(0, 1, 2, 3)
                        .map(i ->
                                "{\"id\": \"t/1#chain#1#%d\", \"score\": 0.%d}\n"
                                        .formatted(i, i + 1))
                        .reduce("", String::concat));
        var tag = new Labelled().question("t/1", "1111", "00", "00").write(file("tag.jsonl"));
        var manifest =
                export(
                        options(TrainingKind.SFT, false),
                        TrainingKind.SFT,
                        RewardScores.read(scores),
                        Map.of(),
                        tag);

        assertThat(ids("train.jsonl")).containsExactly("t/1#chain#1#2", "t/1#chain#1#3");
        assertThat(manifest.dropped()).containsEntry("a reward model prefers others", 2);
        assertThat(manifest.sources()).hasSize(2);
    }

    @Test
    void a_response_without_a_score_is_named() {
        var tag = new Labelled().question("t/1", "11", "00", "00").write(file("tag.jsonl"));
        var scores = new RewardScores("scores.jsonl", Map.of("t/1#chain#1#0", .5));

        assertThatThrownBy(() ->
                        export(
                                options(TrainingKind.SFT, false),
                                TrainingKind.SFT,
                                scores,
                                Map.of(),
                                tag))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("scores.jsonl: has no score of t/1#chain#1#1");
    }

    @Test
    void a_pair_is_a_right_and_a_wrong_response_to_one_question() {
        var manifest =
                export(
                        TrainingKind.REWARD,
                        new Labelled()
                                .question("t/1", "10", "00", "00")
                                .question("t/2", "11", "11", "11"));

        assertThat(rows("train.jsonl"))
                .hasSize(4)
                .allSatisfy(row -> {
                    assertThat(text(row, "prompt")).isEqualTo("What is asked in t/1?");
                    assertThat(text(row, "chosen")).isEqualTo("a chain t/1 0");
                    assertThat(text(row, "rejected"))
                            .startsWith("a ")
                            .isNotEqualTo(text(row, "chosen"));
                });
        assertThat(ids("train.jsonl")).doesNotHaveDuplicates();
        assertThat(manifest.dropped())
                .containsEntry("the question lacks right ones or wrong ones", 6)
                .containsEntry("the question has enough rows", 1);
    }

    @Test
    void all_pairs_of_a_question_differ() {
        var few = options(TrainingKind.REWARD, OptionalInt.of(100), 0);
        export(few, TrainingKind.REWARD, new Labelled().question("t/1", "110", "100", "000"));

        assertThat(ids("train.jsonl")).hasSize(18).doesNotHaveDuplicates();
    }

    @Test
    void four_labels_stand_beside_each_response_and_three_beside_the_question() {
        export(TrainingKind.MTRM, new Labelled().question("t/1", "10", "11", "00"));
        var rows = rows("train.jsonl").toList();

        assertThat(rows).hasSize(7);
        assertThat(rows.getFirst().path("messages")).hasSize(1);
        assertThat(rows.getFirst().path("mask").toString()).isEqualTo("[0,1,1,1]");
        assertThat(rows.getFirst().path("labels").toString()).isEqualTo("[0.0,0.5,1.0,0.0]");
        assertThat(rows.stream().skip(1).map(row -> row.path("mask").toString()))
                .containsOnly("[1,1,1,1]");
        assertThat(rows.stream().skip(1).mapToInt(row -> row.path("labels").path(0).asInt()).sum())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(TrainingKind.class)
    void every_response_is_used_or_counted_as_left_out(TrainingKind kind) {
        var tag =
                each().tokens(9_999)
                        .question("t/4", "1010", "1000", "0000")
                        .tokens(20)
                        .alike()
                        .question("t/5", "0011", "0000", "1000")
                        .test()
                        .question("e/1", "11", "00", "00");
        var manifest = export(kind, tag);
        int dropped = manifest.dropped().values().stream().mapToInt(Integer::intValue).sum();

        assertThat(manifest.records()).isEqualTo(66);
        assertThat(manifest.used() + dropped).isEqualTo(manifest.records());
        assertThat(manifest.dropped())
                .containsEntry("its question is of a test split", 6)
                .containsKey("longer than asked for");
    }

    @ParameterizedTest
    @EnumSource(TrainingKind.class)
    void the_same_files_and_options_give_the_same_bytes(TrainingKind kind) throws IOException {
        export(kind, each());
        byte[] rows = Files.readAllBytes(file("out/train.jsonl"));
        byte[] manifest = Files.readAllBytes(file("out/manifest.json"));
        export(kind, each());

        assertThat(file("out/train.jsonl")).hasBinaryContent(rows);
        assertThat(file("out/manifest.json")).hasBinaryContent(manifest);
    }

    @ParameterizedTest
    @EnumSource(TrainingKind.class)
    void the_recipe_stands_beside_the_data(TrainingKind kind) {
        export(kind, each());

        assertThat(file("out").toFile().list())
                .contains("train.jsonl", "eval.jsonl", "manifest.json", "requirements.txt")
                .contains(kind.recipe().toArray(String[]::new));
    }

    @Test
    void held_out_questions_give_no_row_to_train_with() {
        var tag = new Labelled();
        for (int i = 0; i < 20; i++) {
            tag.question("t/" + i, "Question " + i / 2, "10", "00", "00");
        }
        var manifest =
                export(options(TrainingKind.MTRM, OptionalInt.empty(), .3), TrainingKind.MTRM, tag);
        var training = questions("train.jsonl");
        var heldOut = questions("eval.jsonl");

        assertThat(manifest.questions().heldOut()).isEqualTo(3);
        assertThat(heldOut).hasSize(3).doesNotContainAnyElementsOf(training);
        assertThat(training).hasSize(7);
    }

    @Test
    void a_training_question_that_a_test_split_asks_is_an_error() {
        var tag = each().test().question("e/1", "what is asked in $t/1$", "11", "00", "00");

        assertThatThrownBy(() -> export(TrainingKind.MTRM, tag))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("1 training questions stand in a test split")
                .hasMessageContaining("t/1 asks the same as e/1")
                .hasMessageContaining("--drop-overlap");
    }

    @Test
    void an_overlap_over_two_files_is_dropped_where_that_is_wanted() {
        var test = new Labelled().test().question("e/1", "What is asked in t/1?", "11", "00", "00");
        var manifest =
                export(
                        new TrainingOptions(
                                0, OptionalInt.empty(), 1, 99, false, 0, false, 1, true),
                        TrainingKind.MTRM,
                        RewardScores.NONE,
                        Map.of(),
                        each().write(file("a.jsonl")),
                        test.write(file("b.jsonl")));

        assertThat(manifest.dropped()).containsEntry("its question stands in a test split too", 12);
        assertThat(manifest.overlap()).containsExactly("t/1 asks the same as e/1");
    }

    @Test
    void public_test_questions_and_those_to_keep_out_are_left_out() {
        var tag = each().question("t/9", IN_MATH_500, "11", "00", "00").write(file("tag.jsonl"));
        var manifest =
                export(
                        TrainingOptions.usual(TrainingKind.MTRM),
                        TrainingKind.MTRM,
                        RewardScores.NONE,
                        Map.of("mine", List.of(TextHash.of("what is asked in t/2"))),
                        tag);

        assertThat(manifest.dropped())
                .containsEntry("its question stands in a public test set", 6)
                .containsEntry("its question is one to be kept out", 12);
        assertThat(manifest.options().keptOut()).containsExactly("mine");
    }

    @Test
    void files_of_two_models_make_no_set() {
        var one = each().write(file("a.jsonl"));
        var other =
                new Labelled()
                        .model("large")
                        .question("t/9", "11", "00", "00")
                        .write(file("b.jsonl"));

        assertThatThrownBy(() -> exportTogether(one, other))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("b.jsonl: t/9#chain#1#0 is of model \"large\"")
                .hasMessageContaining("of \"small\"");
    }

    @Test
    void two_models_of_one_name_make_no_set() throws IOException {
        var one = each().write(card("one", "\"model\": \"qwen\", \"file-sha256\": \"aa\""));
        var other =
                new Labelled()
                        .question("t/9", "11", "00", "00")
                        .write(card("other", "\"model\": \"qwen\", \"file-sha256\": \"bb\""));

        assertThatThrownBy(() -> exportTogether(one, other))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is of another model (qwen, file bb)")
                .hasMessageContaining("(qwen, file aa)");
    }

    @Test
    void one_file_under_two_paths_is_one_model() throws IOException {
        var one = each().write(card("one", "\"model\": \"a.gguf\", \"file-sha256\": \"aa\""));
        var other =
                new Labelled()
                        .question("t/9", "11", "00", "00")
                        .write(card("other", "\"model\": \"b.gguf\", \"file-sha256\": \"aa\""));
        var manifest = exportTogether(one, other);

        assertThat(manifest.identity()).containsEntry("model", "a.gguf");
    }

    private Path card(String name, String identity) throws IOException {
        Path of = Files.createDirectories(file(name));
        Files.writeString(of.resolve("card.json"), "{\"identity\": {" + identity + "}}");
        return of.resolve("tag.jsonl");
    }

    @Test
    void a_question_in_two_files_is_named() {
        var one = each().write(file("a.jsonl"));
        var other = each().write(file("b.jsonl"));

        assertThatThrownBy(() -> exportTogether(one, other))
                .hasMessageContaining("b.jsonl: question t/1 stands in two places");
    }

    @Test
    void no_right_response_anywhere_is_an_error() {
        assertThatThrownBy(() ->
                        export(TrainingKind.SFT, new Labelled().question("t/1", "00", "00", "00")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no response to any training question")
                .hasMessageContaining("is right");
    }

    @Test
    void test_questions_alone_are_an_error() {
        assertThatThrownBy(() ->
                        export(
                                TrainingKind.MTRM,
                                new Labelled().test().question("t/1", "11", "00", "00")))
                .hasMessageContaining("is training data")
                .hasMessageContaining("--train");
    }

    @Test
    void a_set_without_rows_says_where_they_went() {
        var tag = new Labelled().tokens(9_999).question("t/1", "11", "10", "00");

        assertThatThrownBy(() -> export(TrainingKind.REWARD, tag))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no row is left to train with")
                .hasMessageContaining("longer than asked for (6)");
        assertThat(file("out/manifest.json")).doesNotExist();
    }

    @Test
    void a_folder_with_a_set_of_another_kind_is_left_alone() {
        export(TrainingKind.MTRM, each());

        assertThatThrownBy(() -> export(TrainingKind.REWARD, each()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("holds a training set of kind \"mtrm\"");
    }

    @Test
    void what_is_no_tag_file_is_named() {
        assertThatThrownBy(() -> TagSources.of(List.of(file("none"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no TAG file");
    }

    private static TrainingOptions options(TrainingKind kind, boolean balanced) {
        var usual = TrainingOptions.usual(kind);
        return new TrainingOptions(
                0,
                usual.perQuestion(),
                usual.leastTokens(),
                usual.mostTokens(),
                usual.complying(),
                0,
                balanced,
                usual.topShare(),
                false);
    }

    private static TrainingOptions options(
            TrainingKind kind, OptionalInt perQuestion, double heldOut) {
        var usual = TrainingOptions.usual(kind);
        return new TrainingOptions(
                0, perQuestion, 1, usual.mostTokens(), false, heldOut, false, 1, false);
    }

    private TrainingManifest export(TrainingKind kind, Labelled tag) {
        return export(options(kind, TrainingOptions.usual(kind).balanced()), kind, tag);
    }

    private TrainingManifest export(TrainingOptions options, TrainingKind kind, Labelled tag) {
        return export(options, kind, RewardScores.NONE, Map.of(), tag.write(file("tag.jsonl")));
    }

    private TrainingManifest exportTogether(Path... tags) {
        var usual = TrainingOptions.usual(TrainingKind.MTRM);
        return export(usual, TrainingKind.MTRM, RewardScores.NONE, Map.of(), tags);
    }

    private TrainingManifest export(
            TrainingOptions options,
            TrainingKind kind,
            RewardScores scores,
            Map<String, List<String>> keptOut,
            Path... tags) {
        return new TrainingExport(
                        kind,
                        TagSources.of(Arrays.asList(tags)),
                        options,
                        Prompts.ALL.get("cot-boxed@1"),
                        scores,
                        keptOut,
                        "test")
                .write(new TrainingFolder(file("out")));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Stream<JsonNode> rows(String name) {
        try {
            return Files.readAllLines(file("out").resolve(name)).stream()
                    .map(line -> JsonMapper.shared().readTree(line));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> ids(String name) {
        return rows(name).map(row -> row.path("id").asString()).toList();
    }

    private List<String> questions(String name) {
        return rows(name).map(row -> text(row, "messages")).distinct().toList();
    }

    private static String text(JsonNode row, String turns) {
        return row.path(turns).path(0).path("content").asString();
    }
}
