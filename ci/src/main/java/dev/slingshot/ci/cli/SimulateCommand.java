package dev.slingshot.ci.cli;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.source.DatasetRequest;
import dev.slingshot.datasets.source.Datasets;
import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedProblems;
import dev.slingshot.harness.engine.simulated.SimulatedWorld;
import dev.slingshot.harness.engine.simulated.http.Fault;
import dev.slingshot.harness.engine.simulated.http.ServerSettings;
import dev.slingshot.harness.engine.simulated.http.SimulatedServer;
import dev.slingshot.harness.suite.read.FaultFile;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Serves a simulated model until it is interrupted.
@Command(
        name = "simulate",
        description = {
            "Serves a simulated model on this machine, in the shape of vLLM's server: OpenAI's completion"
                    + " and chat routes, /tokenize, /v1/models, /health, /metrics. Its answers say nothing"
                    + " about any real model. With --faults it misbehaves by script."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;
    @Mixin Places places;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8000",
            description = "0 takes a free one (default: ${DEFAULT-VALUE}).")
    int port;

    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            description = "A simulated model: sim-1b (the default), sim-3b, sim-8b or sim-70b.")
    String model = "sim-1b";

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "The problems it knows (default: simulated).")
    String dataset = SimulatedProblems.NAME;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description =
                    "A YAML list of what goes wrong: kind, and nth, from, times or probability;"
                            + " see docs/engines/http.md.")
    Optional<Path> faults = Optional.empty();

    @Option(
            names = "--latency",
            paramLabel = "MS",
            defaultValue = "50",
            description = "Milliseconds for an answer (default: ${DEFAULT-VALUE}).")
    int latencyMillis;

    @Option(
            names = "--sequences",
            paramLabel = "N",
            defaultValue = "256",
            description = "Worked on at once; more wait (default: ${DEFAULT-VALUE}).")
    int sequences;

    @Option(
            names = "--context",
            paramLabel = "N",
            defaultValue = "32768",
            description = "Tokens of prompt and answer together (default: ${DEFAULT-VALUE}).")
    int context;

    @Option(
            names = "--api-key-env",
            paramLabel = "VARIABLE",
            description = "Ask every request for the key that this environment variable holds.")
    Optional<String> keyVariable = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        var problems = problems();
        var policy = SimulatedModels.POLICIES.get(model).in(SimulatedWorld.of(problems));
        try (var server = SimulatedServer.start(policy, problems, settings())) {
            var out = spec.commandLine().getOut();
            out.printf(
                    "%s on %s, %d problems of %s; ends with Ctrl-C%n",
                    model, server.address(), problems.size(), dataset);
            out.flush();
            new CountDownLatch(1).await();
        }
        return Exit.DONE;
    }

    private List<Problem> problems() {
        return dataset.equals(SimulatedProblems.NAME)
                ? SimulatedProblems.dataset().problems()
                : Datasets.load(DatasetRequest.named(dataset), places.fetcher(parent.environment()))
                        .problems();
    }

    private ServerSettings settings() {
        var settings =
                new ServerSettings(
                        port,
                        Duration.ofMillis(latencyMillis),
                        sequences,
                        context,
                        Optional.empty(),
                        faults.map(SimulateCommand::read).orElse(List.of()));
        return keyVariable.map(name -> settings.withKey(key(name))).orElse(settings);
    }

    private String key(String variable) {
        return Optional.ofNullable(parent.environment().get(variable))
                .filter(key -> !key.isBlank())
                .orElseThrow(() ->
                        new ConfigurationException(
                                "--api-key-env names %s, which is not set".formatted(variable)));
    }

    private static List<Fault> read(Path file) {
        try {
            return FaultFile.parse(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "cannot read the faults in %s: %s".formatted(file, unreadable.getMessage()));
        }
    }
}
