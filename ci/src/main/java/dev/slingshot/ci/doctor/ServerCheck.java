package dev.slingshot.ci.doctor;

import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whether the servers of a suite answer, and what they are. Starts none.
public final class ServerCheck {
    private ServerCheck() {}

    /// @param opening connects to a server
    public static List<Finding> findings(Suite suite, Function<EngineSpec, Engine> opening) {
        return suite.engines().stream()
                .filter(EngineSpec.OpenAi.class::isInstance)
                .map(EngineSpec.OpenAi.class::cast)
                .map(server -> finding(server, opening))
                .toList();
    }

    private static Finding finding(EngineSpec.OpenAi server, Function<EngineSpec, Engine> opening) {
        try (var engine = opening.apply(running(server))) {
            var model = engine.policy().model();
            return Finding.ok(
                    server.name(),
                    "%s at %s, %s%s"
                            .formatted(
                                    model.engine(),
                                    server.url(),
                                    model.name(),
                                    facts(engine.observations())));
        } catch (EngineException | ConfigurationException failure) {
            return server.launch().isEmpty()
                    ? Finding.missing(
                            server.name(),
                            String.valueOf(failure.getMessage()),
                            "start the server, or mend url and model in the suite")
                    : Finding.warn(
                            server.name(),
                            "nothing answers at " + server.url(),
                            "a run starts it: "
                                    + server.launch()
                                            .map(launch -> launch.command().getFirst())
                                            .orElse(""));
        }
    }

    /// The server as if it could not be launched.
    private static EngineSpec running(EngineSpec.OpenAi server) {
        return new EngineSpec.OpenAi(
                server.name(),
                server.url(),
                server.model(),
                server.flavour(),
                server.apiKeyVariable(),
                server.sequences(),
                Optional.empty(),
                server.shape(),
                server.share(),
                server.serving());
    }

    private static String facts(List<String> observations) {
        return observations.isEmpty() ? "" : "; " + String.join("; ", observations);
    }
}
