package dev.slingshot.harness.engine.http;

import tools.jackson.databind.JsonNode;

/// Puts the events of a streamed answer together into what the server would have sent in one piece.
interface Assembly {

    void add(JsonNode event) throws Trouble;

    /// Tokens so far; events where the server does not tell.
    int tokens();

    /// Whether the server said that the answer is complete.
    boolean complete();

    /// What there is of it.
    JsonNode whole();
}
