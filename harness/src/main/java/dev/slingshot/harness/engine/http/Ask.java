package dev.slingshot.harness.engine.http;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One question to a server.
///
/// @param body to be posted; none is a GET
/// @param affinity calls with the same one go to the same endpoint while it keeps up, for the sake
///   of its prefix cache
/// @param tokens it may generate: its weight when endpoints are compared; 0 for side questions,
///   which do not count as sequences
record Ask(String path, Optional<String> body, String affinity, int tokens) {

    static Ask get(String path) {
        return new Ask(path, Optional.empty(), "", 0);
    }

    static Ask side(String path, JsonNode body, String affinity) {
        return new Ask(path, Optional.of(body.toString()), affinity, 0);
    }

    static Ask generation(String path, JsonNode body, String affinity, int tokens) {
        return new Ask(path, Optional.of(body.toString()), affinity, Math.max(1, tokens));
    }

    /// Makes something of an answer; an answer it cannot read is trouble like any other.
    interface Reading<T> {
        T read(JsonNode reply) throws Trouble;
    }
}
