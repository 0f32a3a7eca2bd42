package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Policy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A language model behind one or more HTTP servers. One request is one sample with its own seed;
/// what fails on the way is tried again within bounds, or is an {@link
/// dev.slingshot.strategies.EngineException} that says what to do.
public final class HttpPolicy implements Policy, AutoCloseable {
    private final Fleet fleet;
    private final Dialect dialect;
    private final Fingerprints fingerprints;
    private final ModelCard card;

    private final Server server;

    private HttpPolicy(
            Server server,
            Fleet fleet,
            Dialect dialect,
            Fingerprints fingerprints,
            ModelCard card) {
        this.server = server;
        this.fleet = fleet;
        this.dialect = dialect;
        this.fingerprints = fingerprints;
        this.card = card;
    }

    /// Connects, and finds out what the servers are.
    ///
    /// @param environment of which only the key's variable is read
    /// @throws ConfigurationException where a model is not served, servers differ, or the key is
    ///   missing
    /// @throws dev.slingshot.strategies.EngineException where nothing answers
    public static HttpPolicy connect(
            Servers servers, Function<String, @Nullable String> environment) {
        return connect(servers, environment, Pause.SLEEP);
    }

    static HttpPolicy connect(
            Servers servers, Function<String, @Nullable String> environment, Pause pause) {
        var wire = new Wire(key(servers, environment), servers.patience());
        var fleet = new Fleet(servers, wire, pause);
        try {
            var server = new Discovery(servers, fleet, pause).discover();
            fleet.watch(server.flavour());
            var fingerprints = new Fingerprints(servers.mixed());
            var dialect = Dialect.of(server, servers, fleet, fingerprints);
            return new HttpPolicy(server, fleet, dialect, fingerprints, card(servers, server));
        } catch (RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    private static ModelCard card(Servers servers, Server server) {
        return new ModelCard(
                servers.name(),
                server.flavour().label(),
                server.facts(),
                servers.shape(),
                server.flavour() == Flavour.SIMULATED);
    }

    /// The API key, where one is needed.
    ///
    /// @throws ConfigurationException where its variable is not set
    static Optional<String> key(Servers servers, Function<String, @Nullable String> environment) {
        return servers.keyVariable()
                .map(variable ->
                        Optional.ofNullable(environment.apply(variable))
                                .filter(key -> !key.isBlank())
                                .map(String::strip)
                                .orElseThrow(() ->
                                        new ConfigurationException(
                                                "model %s takes its API key from the environment variable %s, which is not set"
                                                        .formatted(servers.name(), variable))));
    }

    @Override
    public ModelCard model() {
        return card;
    }

    @Override
    public Completion complete(GenerationRequest request) {
        return dialect.complete(request);
    }

    /// What else is worth knowing of the servers, one a line.
    List<String> observations() {
        if (server.flavour() != Flavour.LLAMA_SERVER) {
            return List.of();
        }
        return List.of(
                fleet.shares()
                        ? "slots: their states are moved, so that a path is read once"
                        : "slots: each reads a path anew; with --slot-save-path FOLDER a path is read once");
    }

    /// Attempts that came to nothing so far, answers cut short, and who answered.
    public Conduct conduct() {
        var waste = fleet.waste();
        return new Conduct(fingerprints.seen(), waste.counts(), waste.tokens(), waste.late());
    }

    /// Set-ups that answered this run before: another one is refused.
    public void expect(Set<String> earlier) {
        fingerprints.expect(earlier);
    }

    /// Sequences in flight at most, over all endpoints.
    public int sequences() {
        return fleet.sequences();
    }

    /// The same model as a verifier reads by it.
    ///
    /// @throws ConfigurationException where the server tells no labels' probabilities
    public LabelReader labels() {
        return switch (server.flavour()) {
            case VLLM -> new VllmReader(card, server, fleet, fingerprints);
            case LLAMA_SERVER -> new LlamaReader(card, server, fleet);
            case SGLANG -> new SglangReader(card, server, fleet);
            case SIMULATED, GENERIC ->
                    throw lacking(
                            "label log-probabilities",
                            "use vLLM, llama-server or the embedded engine");
        };
    }

    /// The same model by the numbers of its head.
    ///
    /// @throws ConfigurationException where the server gives none
    public HeadReader heads() {
        if (server.flavour() != Flavour.VLLM) {
            throw lacking("pooling", "serve the model with vLLM and `--runner pooling`");
        }
        return new VllmReader(card, server, fleet, fingerprints);
    }

    private ConfigurationException lacking(String capability, String advice) {
        return new ConfigurationException(
                "%s behind %s cannot be such a verifier (capability: %s); %s"
                        .formatted(server.model(), server.flavour().label(), capability, advice));
    }

    @Override
    public void close() {
        fleet.close();
    }
}
