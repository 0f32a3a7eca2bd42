package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Suggestion;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Finds out which server stands behind each address, whether it serves the model, and what it can
/// do: servers ignore fields they do not know, so nothing is assumed.
final class Discovery {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 60;

    private final Servers servers;
    private final Fleet fleet;
    private final Pause pause;

    Discovery(Servers servers, Fleet fleet, Pause pause) {
        this.servers = servers;
        this.fleet = fleet;
        this.pause = pause;
    }

    /// The server behind all the addresses.
    ///
    /// @throws ConfigurationException where a model is not served or the servers differ
    /// @throws EngineException where one does not answer
    Server discover() {
        var found = fleet.addresses().stream().map(this::discover).toList();
        var first = found.getFirst();
        for (int i = 1; i < found.size(); i++) {
            if (!found.get(i).equals(first) && !servers.mixed()) {
                throw new ConfigurationException(
                        "model %s: %s and %s are not the same (%s, %s); their answers would be mixed in one row. Serve the same, or allow it with `mixed: true`"
                                .formatted(
                                        servers.name(),
                                        fleet.addresses().getFirst(),
                                        fleet.addresses().get(i),
                                        first.facts(),
                                        found.get(i).facts()));
            }
        }
        return first;
    }

    private Server discover(URI address) {
        var served = served(address);
        if (served.isEmpty() && !servers.model().isEmpty()) {
            var facts = Map.of("server", Flavour.GENERIC.label(), "model", servers.model());
            return new Server(Flavour.GENERIC, servers.model(), facts, "");
        }
        var model = model(address, served);
        var flavour =
                servers.flavour()
                        .orElseGet(() -> Flavour.ofOwner(model.path("owned_by").asString("")));
        var facts = new TreeMap<String, String>();
        facts.put("server", flavour.label());
        facts.put("model", model.path("id").asString(""));
        return switch (flavour) {
            case VLLM, SIMULATED -> {
                facts.put("version", ask(address, "/version").path("version").asString("unknown"));
                note(facts, "context", model.path("max_model_len"));
                note(facts, "root", model.path("root"));
                yield new Server(flavour, facts.get("model"), facts, "");
            }
            case LLAMA_SERVER -> llama(address, model, facts);
            case SGLANG -> sglang(address, facts);
            case GENERIC -> new Server(flavour, facts.get("model"), facts, "");
        };
    }

    /// None where the server has no list of models: then the name in the suite has to do.
    private List<JsonNode> served(URI address) {
        var served = new ArrayList<JsonNode>();
        try {
            patiently(address, "/v1/models").path("data").forEach(served::add);
        } catch (Trouble trouble) {
            if (trouble.kind() != Kind.REFUSED && trouble.kind() != Kind.FAILED) {
                throw failure(address, "/v1/models", trouble);
            }
        }
        return served;
    }

    private Server sglang(URI address, Map<String, String> facts) {
        var info = ask(address, "/get_server_info");
        var most = info.path("max_running_requests");
        if (most.isIntegralNumber() && most.intValue() > 0) {
            fleet.cap(address, most.intValue());
        }
        for (String name : List.of("version", "dtype", "quantization", "model_path")) {
            note(facts, name, info.path(name));
        }
        return new Server(Flavour.SGLANG, facts.getOrDefault("model", ""), facts, "");
    }

    private Server llama(URI address, JsonNode model, Map<String, String> facts) {
        var props = ask(address, "/props");
        if (props.path("total_slots").isIntegralNumber()) {
            int slots = props.path("total_slots").intValue();
            fleet.cap(address, slots);
            fleet.slots(address, slots);
        }
        note(facts, "version", props.path("build_info"));
        note(facts, "context", props.path("default_generation_settings").path("n_ctx"));
        note(facts, "quantisation", props.path("model_ftype"));
        note(facts, "parameters", model.path("meta").path("n_params"));
        note(facts, "bytes", model.path("meta").path("size"));
        return new Server(
                Flavour.LLAMA_SERVER,
                model.path("id").asString(""),
                facts,
                props.path("bos_token").asString(""));
    }

    private static void note(Map<String, String> facts, String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            facts.put(name, value.asString());
        }
    }

    private JsonNode model(URI address, List<JsonNode> served) {
        var names = served.stream().map(model -> model.path("id").asString("")).toList();
        if (servers.model().isEmpty() && served.size() == 1) {
            return served.getFirst();
        }
        return served.stream()
                .filter(model -> model.path("id").asString("").equals(servers.model()))
                .findFirst()
                .orElseThrow(() ->
                        new ConfigurationException(
                                "model %s: %s does not serve \"%s\"; %s"
                                        .formatted(
                                                servers.name(),
                                                address,
                                                servers.model(),
                                                hint(names))));
    }

    private String hint(List<String> names) {
        return Suggestion.nearest(servers.model(), names)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() ->
                        names.isEmpty()
                                ? "it names no models at all"
                                : "it serves: " + String.join(", ", names));
    }

    private JsonNode ask(URI address, String path) {
        try {
            return patiently(address, path);
        } catch (Trouble trouble) {
            throw failure(address, path, trouble);
        }
    }

    /// Waits while the server loads; anything else is an answer or a failure at once.
    private JsonNode patiently(URI address, String path) throws Trouble {
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return fleet.askOnce(address, Ask.get(path), PATIENCE);
                } catch (Trouble trouble) {
                    if (trouble.kind() != Kind.BUSY || attempt == ATTEMPTS) {
                        throw trouble;
                    }
                    pause.pause(trouble.retryAfter().orElse(Duration.ofSeconds(2)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(servers.name() + ": interrupted while connecting", e);
        }
    }

    private EngineException failure(URI address, String path, Trouble trouble) {
        return new EngineException(
                "model %s at %s%s: %s; %s"
                        .formatted(
                                servers.name(),
                                address,
                                path,
                                trouble.text(),
                                trouble.kind().advice()));
    }
}
