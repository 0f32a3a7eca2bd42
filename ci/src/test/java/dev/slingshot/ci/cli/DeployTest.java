package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.ci.Repository;
import dev.slingshot.harness.run.Catalogue;
import dev.slingshot.harness.run.Shard;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.read.Suites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The manifests for clusters are what they say: YAML, with commands that the command line
/// understands and variables that the suite reads.
final class DeployTest {
    private static final Path DEPLOY = Repository.root().resolve("docs/deploy");
    private static final Pattern COMMAND = Pattern.compile("\\./slingshot ([^`\\n]*)");
    private static final Pattern VARIABLE = Pattern.compile("SLINGSHOT_URL_\\w+");

    static Stream<Path> manifests() throws IOException {
        try (var files = Files.list(DEPLOY)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    static Stream<String> commands() throws IOException {
        var texts =
                Stream.of("deploy/kubernetes-job.yaml", "deploy/slurm-array.sh", "scale.md")
                        .map(name -> text(Repository.root().resolve("docs").resolve(name)));
        return texts
                .map(text -> text.replaceAll("\\$\\(\\([^)]*\\)\\)", "1"))
                .flatMap(text -> COMMAND.matcher(text).results())
                .map(match -> match.group(1).replaceAll("\\s+[#&].*", "").replaceAll("[),].*$", ""))
                .map(words -> words.replaceAll("\"?\\$\\w+", "1").replace("\"", "").strip())
                .filter(words -> !words.startsWith("-"))
                .toList()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void a_manifest_is_yaml(Path file) {
        var documents = new Load(LoadSettings.builder().build()).loadAllFromString(text(file));
        assertThat(documents)
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document).isInstanceOf(Map.class));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_understood(String command) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var parsed =
                Slingshot.commandLine(Map.of(), nowhere, nowhere).parseArgs(command.split(" ", -1));
        assertThat(parsed.hasSubcommand()).isTrue();
        var run = parsed.subcommand();
        if (run.hasMatchedOption("--shard")) {
            assertThat(Shard.parse(run.matchedOption("--shard").stringValues().getFirst()).of())
                    .isEqualTo(8);
        }
    }

    @Test
    void every_shard_has_a_pod_and_a_task() {
        assertThat(text(DEPLOY.resolve("kubernetes-job.yaml")))
                .contains(
                        "completions: 8",
                        "$((JOB_COMPLETION_INDEX + 1))/8",
                        "completionMode: Indexed");
        assertThat(text(DEPLOY.resolve("slurm-array.sh")))
                .contains("--array=1-8", "--shard \"$SLURM_ARRAY_TASK_ID/8\"");
    }

    @Test
    void the_addresses_are_those_that_the_suite_reads() throws IOException {
        var suite = Suites.load("search-and-learn", Catalogue.known(), Map.of());
        var read =
                VARIABLE.matcher(suite.text())
                        .results()
                        .map(match -> match.group())
                        .distinct()
                        .sorted()
                        .toList();
        for (String name : List.of("kubernetes-job.yaml", "slurm-array.sh")) {
            assertThat(
                            VARIABLE.matcher(text(DEPLOY.resolve(name)))
                                    .results()
                                    .map(match -> match.group())
                                    .distinct()
                                    .sorted()
                                    .toList())
                    .as(name)
                    .isEqualTo(read);
        }
        for (EngineSpec engine : suite.engines()) {
            if (engine instanceof EngineSpec.OpenAi server) {
                assertThat(text(DEPLOY.resolve("production-stack-values.yaml")))
                        .contains("modelURL: " + server.model());
            }
        }
    }

    @Test
    void the_array_script_is_shell() throws Exception {
        var checking =
                new ProcessBuilder("sh", "-n", DEPLOY.resolve("slurm-array.sh").toString())
                        .redirectErrorStream(true)
                        .start();
        String said =
                new String(
                        checking.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(checking.waitFor()).as(said).isZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
