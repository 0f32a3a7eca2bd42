package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.ConfigurationException;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The set-ups that answered, in this session and before. A second one in a run means that its rows
/// are of two models.
final class Fingerprints {
    private final boolean mixed;
    private final Set<String> seen = new TreeSet<>();

    Fingerprints(boolean mixed) {
        this.mixed = mixed;
    }

    /// Those that answered in earlier sessions.
    synchronized void expect(Set<String> earlier) {
        seen.addAll(earlier);
    }

    /// @throws ConfigurationException where it changed and that is not allowed: the run stops, and
    ///   nothing of the other one is kept
    void observe(JsonNode reply) {
        var node = reply.path("system_fingerprint");
        if (node.isString()) {
            observe(node.stringValue());
        }
    }

    private synchronized void observe(String fingerprint) {
        if (!mixed && !seen.isEmpty() && !seen.contains(fingerprint)) {
            throw new ConfigurationException(
                    "the server changed since this run began: its fingerprint was %s and is %s now. Its answers would be mixed in one row: go on with the version it began with, start anew with another --out, or allow it with `mixed: true`"
                            .formatted(String.join(", ", seen), fingerprint));
        }
        seen.add(fingerprint);
    }

    synchronized Set<String> seen() {
        return new TreeSet<>(seen);
    }
}
