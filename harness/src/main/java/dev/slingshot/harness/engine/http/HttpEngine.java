package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.engine.launch.LaunchedServer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A served model as an engine of a suite.
///
/// @param launched the server that was started for it, if any; it ends with the engine
/// @param sequences over all endpoints
public record HttpEngine(HttpPolicy policy, Optional<LaunchedServer> launched, int sequences)
        implements Engine {

    @Override
    public List<String> observations() {
        return Stream.concat(
                        policy.observations().stream(),
                        launched.stream().flatMap(server -> server.observations().stream()))
                .toList();
    }

    @Override
    public Conduct conduct() {
        return policy.conduct();
    }

    @Override
    public void expect(Set<String> fingerprints) {
        policy.expect(fingerprints);
    }

    @Override
    public int restarts() {
        return launched.map(LaunchedServer::restarts).orElse(0);
    }

    @Override
    public boolean recovered(int before) {
        return launched.map(server -> server.recovered(before)).orElse(false);
    }

    @Override
    public void close() {
        policy.close();
        launched.ifPresent(LaunchedServer::close);
    }
}
