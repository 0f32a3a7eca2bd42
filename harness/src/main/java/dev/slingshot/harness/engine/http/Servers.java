package dev.slingshot.harness.engine.http;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.ModelShape;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where a model is served and how patiently it is asked.
///
/// @param name of the model in the suite
/// @param model as the server calls it; empty for the only one it serves
/// @param endpoints of servers with the same model, `http://host:port` with or without `/v1`
/// @param keyVariable the environment variable that holds the API key, where one is needed
/// @param sequences in flight at most on each endpoint
/// @param shape for FLOPs; no server tells it
/// @param flavour as the user knows it; else the servers are asked
/// @param continuation how a generic server is made to continue an answer
/// @param mixed whether servers of different versions may answer in one run
public record Servers(
        String name,
        String model,
        List<URI> endpoints,
        Optional<String> keyVariable,
        int sequences,
        Patience patience,
        ModelShape shape,
        Optional<Flavour> flavour,
        Continuation continuation,
        boolean mixed) {

    /// How a chat server is made to continue the beginning of an answer. No server tells which it
    /// does, so the user has to.
    public enum Continuation {
        /// It cannot: tree searches are refused.
        NONE,
        /// A trailing assistant message is continued.
        TRAILING,
        /// A trailing assistant message is continued where `continue_final_message` says so.
        FLAG
    }

    public Servers {
        require(!endpoints.isEmpty(), "model %s needs at least one server address", name);
        require(sequences >= 1, "model %s: sequences must be at least 1, got %d", name, sequences);
        endpoints = endpoints.stream().map(uri -> normal(name, uri)).toList();
    }

    /// With the usual patience and 64 in flight on each.
    public static Servers of(String name, String model, String... addresses) {
        return new Servers(
                name,
                model,
                Arrays.stream(addresses).map(address -> uri(name, address)).toList(),
                Optional.empty(),
                64,
                Patience.USUAL,
                ModelShape.UNKNOWN,
                Optional.empty(),
                Continuation.NONE,
                false);
    }

    public Servers withKeyVariable(String variable) {
        return new Servers(
                name,
                model,
                endpoints,
                Optional.of(variable),
                sequences,
                patience,
                shape,
                flavour,
                continuation,
                mixed);
    }

    public Servers withSequences(int most) {
        return new Servers(
                name,
                model,
                endpoints,
                keyVariable,
                most,
                patience,
                shape,
                flavour,
                continuation,
                mixed);
    }

    public Servers withPatience(Patience shown) {
        return new Servers(
                name,
                model,
                endpoints,
                keyVariable,
                sequences,
                shown,
                shape,
                flavour,
                continuation,
                mixed);
    }

    public Servers withShape(ModelShape size) {
        return new Servers(
                name,
                model,
                endpoints,
                keyVariable,
                sequences,
                patience,
                size,
                flavour,
                continuation,
                mixed);
    }

    public Servers withFlavour(Flavour known) {
        return new Servers(
                name,
                model,
                endpoints,
                keyVariable,
                sequences,
                patience,
                shape,
                Optional.of(known),
                continuation,
                mixed);
    }

    public Servers withContinuation(Continuation habit) {
        return new Servers(
                name,
                model,
                endpoints,
                keyVariable,
                sequences,
                patience,
                shape,
                flavour,
                habit,
                mixed);
    }

    public Servers withMixed(boolean allowed) {
        return new Servers(
                name,
                model,
                endpoints,
                keyVariable,
                sequences,
                patience,
                shape,
                flavour,
                continuation,
                allowed);
    }

    private static URI uri(String name, String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw notAnAddress(name, "one that cannot be read: " + e.getMessage());
        }
    }

    /// Without a trailing `/` or `/v1`, and without a password: that would end in records.
    private static URI normal(String name, URI uri) {
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (uri.getUserInfo() != null) {
            throw notAnAddress(
                    name, "one with a user name in it; put the key into an environment variable");
        }
        if (!http || uri.getHost() == null) {
            throw notAnAddress(name, "\"" + uri + "\"");
        }
        return URI.create(uri.toString().replaceFirst("/+$", "").replaceFirst("/v1$", ""));
    }

    private static ConfigurationException notAnAddress(String name, String got) {
        return new ConfigurationException(
                "model %s: a server's address looks like http://localhost:8000, got %s"
                        .formatted(name, got));
    }
}
