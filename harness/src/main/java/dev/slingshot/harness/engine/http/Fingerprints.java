package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.EngineException;
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

    /// @throws EngineException where it changed and that is not allowed
    void observe(JsonNode reply) {
        var node = reply.path("system_fingerprint");
        if (!node.isString() || !seen.add(node.stringValue()) || mixed || seen.size() == 1) {
            return;
        }
        throw new EngineException(
                "the server changed while it was used: its fingerprints are %s. Its answers would be mixed in one row: start again with one version, or allow it with `mixed: true`"
                        .formatted(new TreeSet<>(seen)));
    }

    Set<String> seen() {
        return new TreeSet<>(seen);
    }
}
