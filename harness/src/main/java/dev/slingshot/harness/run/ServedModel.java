package dev.slingshot.harness.run;

import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.engine.http.Flavour;
import dev.slingshot.harness.engine.http.HttpEngine;
import dev.slingshot.harness.engine.http.HttpPolicy;
import dev.slingshot.harness.engine.http.Patience;
import dev.slingshot.harness.engine.http.Servers;
import dev.slingshot.harness.engine.launch.Launch;
import dev.slingshot.harness.engine.launch.LaunchedServer;
import dev.slingshot.harness.engine.launch.Orphans;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.LaunchSpec;
import dev.slingshot.harness.suite.Serving;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Connects to a suite's server; where nothing answers and the suite says how, it starts one first.
///
/// @param logs folder for what launched servers write
/// @param notes folder that remembers launched servers, the same for all runs on this machine
/// @param notice is told what takes time and what went wrong
record ServedModel(EngineSpec.OpenAi spec, Path logs, Path notes, Consumer<String> notice) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0");

    Engine open() {
        if (spec.launch().isEmpty()) {
            return engine(servers(spec.url()), Optional.empty());
        }
        Orphans.end(notes).forEach(notice);
        var address = URI.create(spec.url().strip());
        return address.getPort() == 0
                ? launched(spec.launch().get(), address)
                : runningOrLaunched(spec.launch().get(), address);
    }

    private Engine runningOrLaunched(LaunchSpec launch, URI address) {
        try {
            return engine(servers(spec.url()), Optional.empty());
        } catch (EngineException nothingThere) {
            if (!HERE.contains(address.getHost())) {
                throw nothingThere;
            }
            return launched(launch, address);
        }
    }

    private Engine launched(LaunchSpec launch, URI address) {
        notice.accept(
                "starting a server for %s, which can take minutes; its log: %s"
                        .formatted(spec.name(), logs.resolve(spec.name() + ".log")));
        var server = LaunchedServer.start(launch(launch, port(address)), logs, notes, notice);
        try {
            return engine(servers(server.address()), Optional.of(server));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private Launch launch(LaunchSpec launch, int port) {
        return new Launch(
                spec.name(), command(launch), Map.of(), port, launch.health(), launch.patience());
    }

    private List<String> command(LaunchSpec launch) {
        return launch.command().stream()
                .map(word -> word.replace("{share}", Double.toString(spec.share())))
                .toList();
    }

    private static HttpEngine engine(Servers servers, Optional<LaunchedServer> launched) {
        var policy = HttpPolicy.connect(servers, System::getenv);
        return new HttpEngine(policy, launched, policy.sequences());
    }

    /// Several endpoints of one model stand in one url, parted by commas.
    private Servers servers(String url) {
        var servers =
                Servers.of(
                                spec.name(),
                                model(),
                                EngineSpec.OpenAi.addresses(url).toArray(String[]::new))
                        .withSequences(spec.sequences());
        var shaped = spec.shape().map(servers::withShape).orElse(servers);
        var keyed = spec.apiKeyVariable().map(shaped::withKeyVariable).orElse(shaped);
        var patient = keyed.withPatience(patience(spec.serving()));
        var serving =
                patient.withContinuation(
                                Servers.Continuation.valueOf(
                                        spec.serving().continuation().toUpperCase(Locale.ROOT)))
                        .withMixed(spec.serving().mixed());
        return Flavour.named(spec.flavour()).map(serving::withFlavour).orElse(serving);
    }

    private static Patience patience(Serving serving) {
        return new Patience(
                serving.stall(), serving.deadline(), serving.attempts(), serving.stream());
    }

    /// `default` stands for the one model that a server has.
    private String model() {
        return spec.model().equals("default") ? "" : spec.model();
    }

    private int port(URI address) {
        if (address.getPort() < 0) {
            throw new ConfigurationException(
                    "engine %s is to be launched: its url needs a port, got %s; or leave url out for a free port"
                            .formatted(spec.name(), address));
        }
        return address.getPort();
    }
}
