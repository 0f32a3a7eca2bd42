package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.EngineException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A service that answers a JSON object with one, as patiently and as often asked as a model's
/// server.
public final class JsonService implements AutoCloseable {
    private final Fleet fleet;
    private final String path;

    private JsonService(Fleet fleet, String path) {
        this.fleet = fleet;
        this.path = path;
    }

    /// Asks nothing yet.
    ///
    /// @param path that is posted to, such as `/score`
    /// @param environment of which only the key's variable is read
    /// @throws dev.slingshot.strategies.ConfigurationException where the key is missing
    public static JsonService of(
            Servers servers, String path, Function<String, @Nullable String> environment) {
        var wire = new Wire(HttpPolicy.key(servers, environment), servers.patience());
        return new JsonService(
                new Fleet(
                        servers.withPatience(servers.patience().withStream(false)),
                        wire,
                        Pause.SLEEP),
                path);
    }

    /// @param affinity calls with the same one go to the same endpoint
    /// @throws EngineException where there is no answer
    public JsonNode post(ObjectNode body, String affinity) {
        try {
            return fleet.ask(Ask.side(path, body, affinity), reply -> reply);
        } catch (Trouble tooLong) {
            throw new EngineException(tooLong.text(), tooLong);
        }
    }

    @Override
    public void close() {
        fleet.close();
    }
}
