package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PromptsCommandTest {

    @TempDir Path folder;

    @Test
    void a_prompt_is_printed_with_the_question_in_it() {
        var shown = Cli.run("prompts", "show", "llama-steps@1", "--question", "How many eggs?");
        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(shown.out())
                .contains("--- system", "## Step 1: ", "--- user\nHow many eggs?")
                .doesNotContain("{question}");
    }

    @Test
    void a_prompt_for_thinking_models_says_so() {
        assertThat(Cli.run("prompts", "show", "thinking@1").out())
                .contains("thinking, which is one step");
    }

    @Test
    void an_unknown_prompt_is_a_mistake_with_the_nearest_one() {
        var typo = Cli.run("prompts", "show", "qwen-boxd@1");
        assertThat(typo.code()).isEqualTo(Exit.MISTAKE);
        assertThat(typo.err()).contains("did you mean \"qwen-boxed@1\"?");
    }

    @Test
    void a_prompt_file_beside_the_suite_is_shown_run_and_locked_by_its_hash() throws IOException {
        Files.createDirectories(folder.resolve("prompts"));
        var mine =
                Files.writeString(
                        folder.resolve("prompts/mine.txt"),
                        "=== user\n{question} Put the answer in \\boxed{}.\n");
        assertThat(Cli.run("prompts", "show", mine.toString()).out())
                .contains("What is 7 + 5? Put the answer");
        var suite = Files.writeString(folder.resolve("mine.yaml"), SUITE);
        String out = folder.resolve("run").toString();
        var run = Cli.run("run", suite.toString(), "--out", out, "--no-report");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("run/run.lock.json")))
                .containsPattern("\"prompts/mine.txt\" : \"[0-9a-f]{64}\"");
        Files.writeString(mine, "=== user\n{question} Quickly.\n");
        assertThat(Cli.run("run", suite.toString(), "--out", out).err())
                .contains("holds another run: prompts.prompts/mine.txt is");
        Files.delete(mine);
        assertThat(Cli.run("plan", suite.toString()).err())
                .contains("mine.yaml:5: there is no prompt file", "relative to the suite's folder");
        Files.writeString(mine, "=== user\nNothing.\n");
        assertThat(Cli.run("plan", suite.toString()).err())
                .contains("mine.yaml:5: prompts/mine.txt: no turn has a {question}");
    }

    private static final String SUITE =
            """
            suite: mine
            engines: {sim: {kind: simulated, model: sim-1b}}
            matrix:
              datasets: [{name: simulated, limit: 2}]
              prompts: [prompts/mine.txt, cot-boxed@1]
              strategies: [greedy]
            """;
}
