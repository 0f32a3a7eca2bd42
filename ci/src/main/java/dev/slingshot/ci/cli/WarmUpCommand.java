package dev.slingshot.ci.cli;

import dev.slingshot.datasets.fetch.Folder;
import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedProblems;
import dev.slingshot.harness.engine.simulated.SimulatedWorld;
import dev.slingshot.harness.engine.simulated.http.ServerSettings;
import dev.slingshot.harness.engine.simulated.http.SimulatedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Does what most starts do, without a trace, so that the launcher can keep the loaded classes, and
/// what the JVM learned of them, for the next start.
@Command(name = "warm-up", hidden = true, description = "Prepares fast starts.")
final class WarmUpCommand implements Callable<Integer> {

    private static final List<List<String>> STARTS =
            List.of(
                    List.of("--help"),
                    List.of("--version"),
                    List.of("list", "strategies"),
                    List.of("list", "--no-such-option"));

    /// A few thousand calls over HTTP, sampled and searched, scored, recorded and judged.
    private static final String SUITE =
            """
            suite: warm-up
            engines:
              one: {kind: openai, url: "URL", model: sim-1b}
            verifiers:
              prm: {kind: simulated, model: sim-prm-8b}
            matrix:
              datasets: [{name: simulated, limit: 16}]
              prompts: [cot-boxed@1]
              verifiers: [prm]
              strategies:
                - {search: sample, selections: [majority, weighted]}
                - {search: beam, selections: [weighted]}
              budgets: [16]
              seeds: 4
            """;

    @Override
    public Integer call() throws IOException {
        STARTS.forEach(WarmUpCommand::start);
        var folder = Files.createTempDirectory("slingshot-warm-up");
        try {
            return run(folder);
        } finally {
            Folder.delete(folder);
        }
    }

    private static int run(Path folder) throws IOException {
        var problems = SimulatedProblems.dataset().problems();
        var policy = SimulatedModels.POLICIES.get("sim-1b").in(SimulatedWorld.of(problems));
        try (var server = SimulatedServer.start(policy, problems, ServerSettings.of())) {
            var suite = folder.resolve("suite.yaml");
            Files.writeString(suite, SUITE.replace("URL", server.address()));
            var out = folder.resolve("run").toString();
            return start(List.of("run", suite.toString(), "--out", out, "--no-report"));
        }
    }

    private static int start(List<String> words) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine line = Slingshot.commandLine(Map.of(), nowhere, nowhere);
        return line.execute(words.toArray(String[]::new));
    }
}
