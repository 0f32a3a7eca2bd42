package dev.slingshot.harness.engine.http;

import java.util.Map;
import java.util.TreeMap;

/// What a server told of itself at the start.
///
/// @param model as it has to be named in requests
/// @param facts that decide answers: version, file, quantisation, context
/// @param bos the text of the token that begins every prompt, or an empty text
record Server(Flavour flavour, String model, Map<String, String> facts, String bos) {

    Server {
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    String version() {
        return facts.getOrDefault("version", "unknown");
    }
}
