package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
