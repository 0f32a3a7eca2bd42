package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a suite to a training set, by simulated models.
class ExportCommandTest {
    private static final String SUITE =
            """
            suite: shapes
            engines:
              sim: {kind: simulated, model: sim-1b}
            matrix:
              datasets: [{name: simulated, limit: 8, label: sim/train}]
              prompts: [of-thoughts@1]
              strategies: [{search: sample, selections: [majority], budgets: [4]}]
              topologies: [chain, tree, graph]
            """;

    @TempDir Path folder;

    @Test
    void a_suite_becomes_a_training_set_with_its_recipe() throws IOException {
        assertThat(tag().code()).isZero();

        var set = export("mtrm", "run", "--out", path("set"));

        assertThat(set.code()).isZero();
        assertThat(set.out()).contains("train.jsonl", "question alone", "left out:");
        assertThat(Files.readAllLines(folder.resolve("set/train.jsonl"))).isNotEmpty();
        assertThat(folder.resolve("set/mtrm.py")).exists();
        assertThat(folder.resolve("run/tag/tag.parquet")).isNotEmptyFile();
    }

    @Test
    void a_training_question_that_a_test_set_has_is_not_asked() throws IOException {
        var train =
                """
                {"question": "What is 1 + 1?", "answer": "2"}
                {"question": "What is 9 + 1?", "answer": "10"}
                {"question": "Convert the point $(0,3)$ in rectangular coordinates to polar coordinates.  Enter your answer in the form $(r,\\\\theta),$ where $r > 0$ and $0 \\\\le \\\\theta < 2 \\\\pi.$", "answer": "1"}
                """;
        Files.writeString(folder.resolve("train.jsonl"), train);
        Files.writeString(folder.resolve("test.jsonl"), train.lines().skip(1).findFirst().get());
        Files.writeString(
                folder.resolve("shapes.yaml"),
                SUITE.replace(
                        "[{name: simulated, limit: 8, label: sim/train}]",
                        "[{file: train.jsonl, label: my/train}, {file: test.jsonl, label: my/test}]"));
        var words = List.of("tag", path("shapes.yaml"), "--no-report", "--out", path("run"));

        assertThat(Cli.run(words.toArray(String[]::new)).code()).isEqualTo(2);
        assertThat(folder.resolve("run/run.sqlite")).doesNotExist();
        var cli =
                Cli.run(
                        Stream.concat(words.stream(), Stream.of("--drop-overlap"))
                                .toArray(String[]::new));

        assertThat(cli.code()).isZero();
        assertThat(cli.err())
                .contains(
                        "training questions left out, a test set has them: 1",
                        "training questions left out, a public test set has them: 1 (math-500)",
                        "shapes: 6 trials");
        assertThat(cli.out()).contains("24 responses to 2 questions");
        assertThat(folder.resolve("run/tag/README.md"))
                .content()
                .contains(
                        "1 training\nquestions that a test set has too, 1 that a public test set");
    }

    @Test
    void what_cannot_be_trained_on_is_one_message() throws IOException {
        assertThat(tag().code()).isZero();

        var set = export("sft", "run", "--out", path("set"), "--held-out", "1");

        assertThat(set.code()).isEqualTo(2);
        assertThat(set.err())
                .isEqualTo("slingshot: --held-out is a share from 0 to below 1, got 1.0\n");
    }

    @Test
    void a_share_of_scored_responses_needs_scores() {
        var set = export("sft", "run", "--out", path("set"), "--top", "0.5");

        assertThat(set.code()).isEqualTo(2);
        assertThat(set.err()).contains("give their scores with --scores");
    }

    @Test
    void a_folder_without_labels_is_named() {
        var set = export("reward", "none", "--out", path("set"));

        assertThat(set.code()).isEqualTo(2);
        assertThat(set.err()).contains("none: there is no TAG file");
    }

    private Cli tag() throws IOException {
        var suite = folder.resolve("shapes.yaml");
        Files.writeString(suite, SUITE);
        return Cli.run("tag", suite.toString(), "--no-report", "--parquet", "--out", path("run"));
    }

    private Cli export(String kind, String tag, String... options) {
        var words = new java.util.ArrayList<>(java.util.List.of("export", kind, path(tag)));
        words.addAll(java.util.List.of(options));
        return Cli.run(words.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
