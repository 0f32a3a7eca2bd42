package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.ConfigurationException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// The set-ups that answered. A second one in a run means that its rows are of two models.
final class Fingerprints {
    private final boolean mixed;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Fingerprints(boolean mixed) {
        this.mixed = mixed;
    }

    /// @throws ConfigurationException where it changed and that is not allowed: the run stops
    void observe(JsonNode reply) {
        var node = reply.path("system_fingerprint");
        if (!node.isString()) {
            return;
        }
        seen.add(node.stringValue());
        if (!mixed && seen.size() > 1) {
            throw new ConfigurationException(
                    "the server changed while it was used: its fingerprints are %s. Its answers would be mixed in one row: start again with one version, or allow it with `mixed: true`"
                            .formatted(new TreeSet<>(seen)));
        }
    }

    Set<String> seen() {
        return new TreeSet<>(seen);
    }
}
