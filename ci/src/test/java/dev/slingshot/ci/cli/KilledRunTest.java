package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedProblems;
import dev.slingshot.harness.engine.simulated.SimulatedWorld;
import dev.slingshot.harness.engine.simulated.http.ServerSettings;
import dev.slingshot.harness.engine.simulated.http.SimulatedServer;
import dev.slingshot.harness.store.Export;
import dev.slingshot.harness.store.RunStore;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs over HTTP as processes of their own: killed at once they go on where they were, and the key
/// they show the server stands nowhere in what they leave behind.
class KilledRunTest {
    private static final String KEY = "zyxw-secret-4711";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SUITE =
            """
            suite: killed
            engines:
              one:
                kind: openai
                url: "URL"
                model: sim-1b
                sequences: 16
                api_key_env: TEST_KEY
            matrix:
              datasets: [{name: simulated, limit: 12}]
              prompts: [cot-boxed@1]
              strategies: [{search: sample, selections: [majority]}]
              budgets: [8]
              seeds: 2
            """;

    @TempDir Path folder;
    private final SimulatedServer server = serve();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_run_that_was_killed_twice_keeps_what_one_keeps_that_was_not()
            throws IOException, InterruptedException {
        assertThat(start("whole").waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        int calls = 12 * 2 * 8;
        for (int kill = 1; kill <= 2; kill++) {
            var process = start("killed");
            assertThat(server.await(calls + 60 * kill, PATIENCE)).isTrue();
            process.destroyForcibly();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
        var last = start("killed");
        assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isZero();
        assertThat(export("killed")).isEqualTo(export("whole"));
        assertThat(export("whole").lines().count()).isGreaterThan(calls);
    }

    @Test
    void the_key_stands_nowhere_in_what_a_run_leaves_behind()
            throws IOException, InterruptedException {
        assertThat(start("keyed").waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        server.close();
        assertThat(start("keyed-but-dead").waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(export("keyed")).isNotEmpty().doesNotContain(KEY);
        var files = files();
        assertThat(files)
                .anyMatch(file -> file.endsWith("run.lock.json"))
                .anyMatch(file -> file.endsWith("index.html"))
                .anyMatch(file -> file.endsWith("keyed.out"));
        for (Path file : files) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(KEY);
        }
    }

    private static SimulatedServer serve() {
        var problems = SimulatedProblems.dataset().problems();
        var settings = ServerSettings.of().withLatency(Duration.ofMillis(20)).withKey(KEY);
        return SimulatedServer.start(
                SimulatedModels.POLICIES.get("sim-1b").in(SimulatedWorld.of(problems)),
                problems,
                settings);
    }

    private Process start(String name) throws IOException {
        var suite = folder.resolve("suite.yaml");
        Files.writeString(suite, SUITE.replace("URL", server.address()));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "run", suite.toString()));
        command.addAll(List.of("--out", folder.resolve(name).toString(), "--offline"));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SLINGSHOT_"));
        builder.environment().put("TEST_KEY", KEY);
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private String export(String name) throws IOException {
        var text = new StringWriter();
        try (var store = RunStore.open(folder.resolve(name).resolve("run.sqlite"))) {
            Export.write(store, text);
        }
        return text.toString();
    }
}
