package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// A strategy from outside of the repository, from its sources to its row.
final class PluginTest {
    private static final String SERVICE = "META-INF/services/dev.slingshot.harness.plugin.Plugin";

    @TempDir private static Path built;
    private static Path jar = Path.of("");

    @TempDir Path folder;

    @BeforeAll
    static void the_example_is_built() throws IOException {
        jar = ExampleProject.strategy().jar(built);
    }

    @Test
    void the_example_keeps_the_published_contract() throws Exception {
        var tests = ExampleProject.strategy().tests(built, jar);
        var urls = new URL[] {tests.toUri().toURL(), jar.toUri().toURL()};
        try (var loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            var request =
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(
                                    selectClass(
                                            loader.loadClass(
                                                    "org.example.firststep.FirstStepTest")))
                            .build();
            var told = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, told);
            assertThat(told.getSummary().getFailures()).isEmpty();
            assertThat(told.getSummary().getTestsSucceededCount()).isGreaterThan(5);
        }
    }

    @Test
    void a_strategy_of_a_plugin_is_listed_planned_run_and_shown() {
        assertThat(cli("list", "strategies").out()).contains("first-step", "written to their end");
        String suite = ExampleProject.strategy().suite().toString();
        assertThat(cli("plan", suite).out()).contains("2 cells");
        var run = cli("run", suite, "--out", folder.resolve("run").toString(), "--no-report");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("first-step kept=3");
    }

    @Test
    void a_strategy_of_a_plugin_has_a_page_of_what_it_says_of_itself() {
        var page = cli("strategies", "show", "first-step");
        assertThat(page.code()).as(page.err()).isZero();
        assertThat(page.out()).startsWith("# first-step\n").contains("| option", "## Candidates");
        assertThat(cli("strategies").out()).contains("first-step", "compute-optimal");
    }

    @Test
    void the_environment_names_plugins_too() {
        var listed = Cli.run(Map.of("SLINGSHOT_PLUGIN", jar.toString()), "list", "strategies");
        assertThat(listed.out()).contains("first-step");
    }

    @Test
    void the_lock_knows_the_plugin_and_a_changed_jar_is_another_run() throws IOException {
        String suite = ExampleProject.strategy().suite().toString();
        String out = folder.resolve("run").toString();
        assertThat(cli("run", suite, "--out", out, "--no-report", "--limit", "1").code()).isZero();
        String lock = Files.readString(folder.resolve("run/run.lock.json"));
        assertThat(lock)
                .contains("\"plugins\"", "\"version\" : \"1.0\"")
                .containsPattern("\"sha256\" : \"[0-9a-f]{64}\"");
        var other = Files.copy(jar, folder.resolve("other.jar"));
        try (var files = java.nio.file.FileSystems.newFileSystem(other)) {
            Files.writeString(files.getPath("changed"), "!");
        }
        var again =
                Cli.run("run", suite, "--out", out, "--no-report", "--plugin", other.toString());
        assertThat(again.code()).isEqualTo(Exit.MISTAKE);
        assertThat(again.err()).contains("holds another run: plugins.first-step.sha256 is");
    }

    @Test
    void a_suite_that_uses_nothing_of_a_plugin_does_not_know_of_it() throws IOException {
        var run =
                cli(
                        "demo",
                        "--limit",
                        "1",
                        "--seeds",
                        "1",
                        "--no-report",
                        "--out",
                        folder.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("run.lock.json"))).doesNotContain("plugins");
    }

    @Test
    void a_recorded_search_is_shown_without_its_plugin_and_not_run() {
        String suite = ExampleProject.strategy().suite().toString();
        String out = folder.resolve("run").toString();
        assertThat(cli("run", suite, "--out", out, "--no-report", "--limit", "1").code()).isZero();
        assertThat(Cli.run("table", out).out()).contains("first-step kept=3");
        var again = Cli.run("run", suite, "--out", out);
        assertThat(again.code()).isEqualTo(Exit.MISTAKE);
        assertThat(again.err()).contains("unknown strategy \"first-step\"");
    }

    @Test
    void a_run_whose_selection_is_missing_says_which_plugin_it_needs() throws IOException {
        var odd = plugin("odd", "Odd", ODD);
        var suite = Files.writeString(folder.resolve("odd.yaml"), ODD_SUITE);
        String out = folder.resolve("run").toString();
        var run =
                Cli.run(
                        "run",
                        suite.toString(),
                        "--out",
                        out,
                        "--no-report",
                        "--plugin",
                        odd.toString());
        assertThat(run.code()).as(run.err()).isZero();
        var table = Cli.run("table", out);
        assertThat(table.code()).isEqualTo(Exit.MISTAKE);
        assertThat(table.err())
                .contains("was made with plugin odd-one 2.1, whose selection \"second\"")
                .contains("--plugin (sha256 ");
        assertThat(Cli.run("table", out, "--plugin", odd.toString()).out()).contains("second");
        assertThat(Cli.run("regrade", out, "--plugin", odd.toString()).out()).contains("second");
    }

    @Test
    void the_same_plugin_twice_is_refused() {
        var twice = Cli.run("list", "--plugin", jar.toString(), "--plugin", jar.toString());
        assertThat(twice.code()).isEqualTo(Exit.MISTAKE);
        assertThat(twice.err()).contains("there are two plugins called \"first-step\"");
    }

    @Test
    void a_name_that_is_taken_is_refused_with_whom_it_belongs_to() throws IOException {
        var clash = plugin("clash", "Odd", ODD.replace("\"second\"", "\"majority\""));
        assertMistake(clash, "plugin odd-one adds selection \"majority\", which is built in");
    }

    @Test
    void a_jar_that_is_none_or_names_no_plugin_is_refused() throws IOException {
        assertMistake(
                Files.writeString(folder.resolve("text.jar"), "no jar"),
                "text.jar: it is no jar that can be read");
        var classes = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(classes.resolve("readme.txt"), "nothing");
        assertMistake(
                ExampleProject.jarOf(classes, folder.resolve("empty.jar")), "it has no " + SERVICE);
    }

    @Test
    void a_provider_that_is_missing_or_cannot_be_made_is_refused() throws IOException {
        assertMistake(plugin("missing", "Gone", ODD), "Provider Gone not found");
        assertMistake(
                plugin("private", "Odd", ODD.replace("public Odd()", "Odd()")),
                "Unable to get public no-arg constructor");
        assertMistake(
                plugin(
                        "failing",
                        "Odd",
                        ODD.replace("/* made */", "throw new IllegalStateException(\"no luck\");")),
                "no luck");
    }

    @Test
    void a_class_for_a_newer_java_is_refused_with_how_to_build_it() throws IOException {
        var classes = classes("newer", "Odd", ODD);
        var odd = classes.resolve("Odd.class");
        byte[] bytes = Files.readAllBytes(odd);
        bytes[7] = 99;
        Files.write(odd, bytes);
        assertMistake(
                ExampleProject.jarOf(classes, folder.resolve("newer.jar")),
                "it was built for a newer Java than this one");
    }

    private static void assertMistake(Path jar, String message) {
        var listed = Cli.run("list", "--plugin", jar.toString());
        assertThat(listed.code()).as(listed.err()).isEqualTo(Exit.MISTAKE);
        assertThat(listed.err()).contains(message).doesNotContain("\tat ");
    }

    private static Cli cli(String... words) {
        return Cli.run(Map.of("SLINGSHOT_PLUGIN", jar.toString()), words);
    }

    private Path plugin(String name, String provider, String source) throws IOException {
        return ExampleProject.jarOf(classes(name, provider, source), folder.resolve(name + ".jar"));
    }

    private Path classes(String name, String provider, String source) throws IOException {
        var sources = Files.createDirectories(folder.resolve(name + "-src"));
        Files.writeString(sources.resolve("Odd.java"), source);
        var classes = Files.createDirectories(folder.resolve(name));
        ExampleProject.compile(sources, classes, "", "25");
        Files.createDirectories(classes.resolve(SERVICE).getParent());
        Files.writeString(classes.resolve(SERVICE), provider);
        return classes;
    }

    private static final String ODD =
            """
            import dev.slingshot.harness.plugin.Plugin;
            import dev.slingshot.strategies.Entry;
            import dev.slingshot.strategies.selection.*;
            import java.util.List;

            public final class Odd implements Plugin {
                public Odd() { /* made */ }
                public String name() { return "odd-one"; }
                public String version() { return "2.1"; }
                public List<Entry<Selection>> selections() {
                    return List.of(Entry.entry("second", "the second candidate", new Second()));
                }
                record Second() implements Selection {
                    public Evidence evidence() { return Evidence.NOTHING; }
                    public List<Ballot> winners(List<Ballot> ballots) {
                        return ballots.stream().filter(ballot -> ballot.candidate() == 1).toList();
                    }
                }
            }
            """;

    private static final String ODD_SUITE =
            """
            suite: odd
            engines:
              sim: {kind: simulated, model: sim-1b}
            matrix:
              datasets: [{name: simulated, limit: 2}]
              prompts: [cot-boxed@1]
              strategies: [{search: sample, selections: [second]}]
              budgets: [2]
            """;
}
