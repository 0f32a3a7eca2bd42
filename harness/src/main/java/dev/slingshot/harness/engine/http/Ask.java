package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Tokens;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One question to a server.
///
/// @param body to be posted; none is a GET
/// @param affinity calls with the same one go to the same endpoint while it keeps up, for the sake
///   of its prefix cache
/// @param tokens it may generate: its weight when endpoints are compared; 0 for side questions,
///   which do not count as sequences
/// @param streaming how its answer comes token by token, if it can
/// @param prompt its tokens, where a server's slots are told apart by what they have read
record Ask(
        String path,
        Optional<ObjectNode> body,
        String affinity,
        int tokens,
        Optional<Streaming> streaming,
        Optional<Tokens> prompt) {

    static Ask get(String path) {
        return new Ask(path, Optional.empty(), "", 0, Optional.empty(), Optional.empty());
    }

    static Ask side(String path, ObjectNode body, String affinity) {
        return new Ask(path, Optional.of(body), affinity, 0, Optional.empty(), Optional.empty());
    }

    static Ask generation(String path, ObjectNode body, String affinity, int tokens) {
        return new Ask(
                path,
                Optional.of(body),
                affinity,
                Math.max(1, tokens),
                Optional.empty(),
                Optional.empty());
    }

    /// With an answer that comes token by token where the server can.
    Ask streamed(Streaming how) {
        return new Ask(path, body, affinity, tokens, Optional.of(how), prompt);
    }

    /// Of this prompt, which a slot may have read in part.
    Ask of(Tokens read) {
        return new Ask(path, body, affinity, tokens, streaming, Optional.of(read));
    }

    /// In a certain slot.
    Ask in(int slot) {
        body.ifPresent(node -> node.put("id_slot", slot));
        return this;
    }

    Ask whole() {
        return new Ask(path, body, affinity, tokens, Optional.empty(), prompt);
    }

    /// As it is sent.
    Letter letter() {
        if (tokens > 0) {
            body.ifPresent(node ->
                    streaming.ifPresentOrElse(how -> how.ask(node), () -> Streaming.whole(node)));
        }
        return new Letter(path, body.map(Json::bytes), streaming);
    }

    /// Makes something of an answer; an answer it cannot read is trouble like any other.
    interface Reading<T> {
        T read(JsonNode reply) throws Trouble;

        /// Makes something of an answer that was still being written when its time was over.
        ///
        /// @param reply what there is of it
        default T late(JsonNode reply, Trouble late) throws Trouble {
            throw late;
        }
    }
}
