package dev.slingshot.harness.run;

import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.engine.http.Flavour;
import dev.slingshot.harness.engine.http.HttpEngine;
import dev.slingshot.harness.engine.http.HttpPolicy;
import dev.slingshot.harness.engine.http.Servers;
import dev.slingshot.harness.engine.launch.Launch;
import dev.slingshot.harness.engine.launch.LaunchedServer;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Connects to a suite's server; where nothing answers and the suite says how, it starts one first.
final class ServedModel {
    private static final Duration LOADING = Duration.ofMinutes(30);

    private ServedModel() {}

    static Engine open(EngineSpec.OpenAi spec, Path cache, Consumer<String> notice) {
        var servers = servers(spec);
        if (spec.launch().isEmpty()) {
            return engine(servers, Optional.empty());
        }
        try {
            return engine(servers, Optional.empty());
        } catch (EngineException nothingThere) {
            notice.accept("starting a server for " + spec.name() + "; loading can take minutes");
            return launched(spec, servers, cache);
        }
    }

    private static Engine launched(EngineSpec.OpenAi spec, Servers servers, Path cache) {
        var launch =
                new Launch(
                        spec.name(),
                        spec.launch(),
                        Map.of(),
                        port(spec, servers.endpoints().getFirst()),
                        "/health",
                        LOADING);
        var server = LaunchedServer.start(launch, cache.resolve("servers"));
        try {
            return engine(servers, Optional.of(server));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static HttpEngine engine(Servers servers, Optional<LaunchedServer> launched) {
        return new HttpEngine(
                HttpPolicy.connect(servers, System::getenv),
                launched,
                servers.sequences() * servers.endpoints().size());
    }

    /// Several endpoints of one model stand in one url, parted by commas.
    private static Servers servers(EngineSpec.OpenAi spec) {
        var servers =
                Servers.of(spec.name(), model(spec), spec.url().strip().split("[,\\s]+"))
                        .withSequences(spec.sequences());
        var shaped = spec.shape().map(servers::withShape).orElse(servers);
        var keyed = spec.apiKeyVariable().map(shaped::withKeyVariable).orElse(shaped);
        return Flavour.named(spec.flavour()).map(keyed::withFlavour).orElse(keyed);
    }

    /// `default` stands for the one model that a server has.
    private static String model(EngineSpec.OpenAi spec) {
        return spec.model().equals("default") ? "" : spec.model();
    }

    private static int port(EngineSpec.OpenAi spec, URI address) {
        if (address.getPort() < 0) {
            throw new ConfigurationException(
                    "engine %s is to be launched: its url needs a port, got %s"
                            .formatted(spec.name(), address));
        }
        return address.getPort();
    }
}
