package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slingshot.ci.Repository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/extending.md shows works as it stands there.
final class ExtendingTest {
    @TempDir Path folder;
    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Repository.root().resolve("docs/extending.md"));
    }

    @Test
    void the_selection_compiles_and_chooses() throws IOException {
        var sources = Files.createDirectories(folder.resolve("src"));
        Files.writeString(
                sources.resolve("ConfidentPlugin.java"), block("java", "ConfidentPlugin"));
        var classes = Files.createDirectories(folder.resolve("classes"));
        ExampleProject.compile(sources, classes, "", "25");
        var services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("dev.slingshot.harness.plugin.Plugin"), "ConfidentPlugin");
        String jar = ExampleProject.jarOf(classes, folder.resolve("confident.jar")).toString();
        assertThat(Cli.run("list", "selections", "--plugin", jar).out())
                .contains("confident", "the best, if over a half");
    }

    @Test
    void the_verifiers_guide_a_search() throws Exception {
        assumeTrue(hasPython(), "needs python3");
        var service = service();
        try {
            Files.writeString(folder.resolve("score.py"), block("python", "# score.py"));
            String suite =
                    block("yaml", "# verified.yaml")
                            .replace("score.py", folder.resolve("score.py").toString())
                            .replace("localhost:9000", "localhost:" + service.port());
            var run = run(Files.writeString(folder.resolve("verified.yaml"), suite));
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("beam");
            assertThat(Files.readString(folder.resolve("run/run.lock.json")))
                    .contains(
                            "\"engine\" : \"command\"",
                            "\"engine\" : \"http-json\"",
                            "score.py\" : \"");
        } finally {
            service.process().destroyForcibly();
        }
    }

    @Test
    void the_prompt_and_the_data_set_run() throws IOException {
        Files.writeString(folder.resolve("prompt.txt"), block("text", "=== system"));
        var problems =
                Files.writeString(folder.resolve("problems.jsonl"), block("json", "{\"id\""));
        String suite = block("yaml", "# mine.yaml").replace("problems.jsonl", problems.toString());
        var run = run(Files.writeString(folder.resolve("mine.yaml"), suite));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("run/run.lock.json")))
                .contains("\"prompt.txt\" : \"");
    }

    private Cli run(Path suite) {
        String out = folder.resolve("run").toString();
        return Cli.run("run", suite.toString(), "--out", out, "--no-report");
    }

    private record Service(Process process, int port) {}

    private Service service() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var script =
                Files.writeString(
                        folder.resolve("serve.py"),
                        block("python", "# serve.py").replace("9000", Integer.toString(port)));
        return new Service(new ProcessBuilder("python3", script.toString()).start(), port);
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The block of a language that holds a text.
    private String block(String language, String holding) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.contains(holding))
                .findFirst()
                .orElseThrow();
    }
}
