package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.ci.Repository;
import dev.slingshot.harness.run.Catalogue;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.read.Suites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command of the README is understood as it stands there; those that need neither a model, a
/// server nor files of the user are also run.
final class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    /// Commands of the launcher and of Maven, which have tests of their own.
    private static final Set<String> OTHERS = Set.of("mvn verify", "./slingshot bench Selection");

    private static final List<String> RUNNABLE = List.of("plan quickstart", "list ", "strategies");

    static Stream<String> commands() throws IOException {
        return blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !OTHERS.contains(line));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_understood_and_where_possible_run(String line) {
        assertThat(line).startsWith("./slingshot ");
        String words = line.substring("./slingshot ".length());
        if (RUNNABLE.stream().anyMatch(words::startsWith)) {
            var run = Cli.run(words.split(" ", -1));
            assertThat(run.code()).as(run.err()).isZero();
        } else {
            var nowhere = new PrintWriter(Writer.nullWriter());
            var parsed =
                    Slingshot.commandLine(Map.of(), nowhere, nowhere)
                            .parseArgs(words.split(" ", -1));
            assertThat(parsed.hasSubcommand()).isTrue();
        }
    }

    @Test
    void the_demo_runs_and_is_shown_again_without_a_model(@TempDir Path folder) throws IOException {
        assertThat(commands()).contains("./slingshot demo");
        String run = folder.resolve("demo").toString();
        var demo = Cli.run("demo", "--limit", "2", "--seeds", "1", "--out", run);
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("SIMULATED", "report: ");
        var table = Cli.run("table", run, "--md");
        assertThat(table.code()).as(table.err()).isZero();
        assertThat(table.out()).contains("| sim-1b on simulated |");
        var regraded = Cli.run("regrade", run, "--profile", "strict", "--compare");
        assertThat(regraded.code()).as(regraded.err()).isZero();
        assertThat(regraded.out()).contains("0 by the first alone, 0 by the second alone");
        String saved = folder.resolve("verdicts.jsonl").toString();
        assertThat(Cli.run("regrade", run, "--profile", "flexible", "--save", saved).code())
                .isZero();
        var against = Cli.run("regrade", run, "--profile", "strict", "--against", saved);
        assertThat(against.code()).as(against.err()).isZero();
        assertThat(against.out())
                .contains(
                        "flexible against version", "0 by the first alone, 0 by the second alone");
        var report = Cli.run("report", run, "--out", folder.resolve("site").toString());
        assertThat(report.code()).as(report.err()).isZero();
        assertThat(folder.resolve("site/index.html")).isNotEmptyFile();
    }

    @Test
    void the_suite_is_without_a_mistake() throws IOException {
        var suites = blocks("yaml");
        assertThat(suites).hasSize(1);
        var known = Catalogue.known();
        var suite = Suites.parse("README.md", suites.getFirst(), known, Map.of());
        assertThat(Plan.of(suite, known).cells()).hasSize(2);
    }

    private static List<String> blocks(String language) throws IOException {
        var found = new ArrayList<String>();
        var matcher = BLOCK.matcher(Files.readString(Repository.root().resolve("README.md")));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                found.add(matcher.group(2));
            }
        }
        return found;
    }
}
