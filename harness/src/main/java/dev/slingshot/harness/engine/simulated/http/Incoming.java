package dev.slingshot.harness.engine.simulated.http;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Message.Role;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// A request to generate, as its JSON says; vLLM's defaults where it says nothing.
///
/// @param prompt as token ids
record Incoming(
        Tokens prompt,
        Sampling sampling,
        int seed,
        int n,
        boolean chat,
        boolean stream,
        boolean keepStop,
        boolean wantsIds) {

    static Incoming completion(JsonNode body) {
        var prompt = body.path("prompt");
        var ids =
                prompt.isString()
                        ? WireTokens.encode(prompt.stringValue())
                        : tokens(prompt.path(0).isArray() ? prompt.path(0) : prompt);
        return of(body, ids, false);
    }

    static Incoming chat(JsonNode body) {
        return of(body, WireTokens.encode(transcript(body)), true);
    }

    private static Incoming of(JsonNode body, Tokens prompt, boolean chat) {
        var sampling =
                new Sampling(
                        body.path("temperature").asDouble(1),
                        1,
                        0,
                        0,
                        body.path("max_tokens").asInt(16),
                        texts(body.path("stop")));
        int n = body.path("n").asInt(1);
        require(n >= 1, "n must be at least 1, got %d", n);
        require(n == 1 || !sampling.greedy(), "n must be 1 when using greedy sampling, got %d.", n);
        return new Incoming(
                prompt,
                sampling,
                Math.max(0, body.path("seed").asInt(0)),
                n,
                chat,
                body.path("stream").asBoolean(false),
                body.path("include_stop_str_in_output").asBoolean(false),
                body.path("return_token_ids").asBoolean(false));
    }

    /// The text of a request's messages in the template.
    static String transcript(JsonNode body) {
        boolean open = body.path("continue_final_message").asBoolean(false);
        boolean asked = body.path("add_generation_prompt").asBoolean(true);
        return Transcript.text(messages(body.path("messages")), open, asked);
    }

    private static List<Message> messages(JsonNode array) {
        require(
                array.isArray() && !array.isEmpty(),
                "messages must be a list with a message in it");
        var messages = new ArrayList<Message>();
        for (JsonNode message : array) {
            var role = message.path("role").asString("").toUpperCase(Locale.ROOT);
            messages.add(new Message(Role.valueOf(role), message.path("content").asString("")));
        }
        return messages;
    }

    private static List<String> texts(JsonNode stop) {
        var texts = new ArrayList<String>();
        if (stop.isString()) {
            texts.add(stop.stringValue());
        }
        stop.forEach(one -> texts.add(one.asString("")));
        return texts;
    }

    private static Tokens tokens(JsonNode array) {
        require(array.isArray(), "prompt must be a text or a list of token ids");
        var ids = new ArrayList<Integer>();
        array.forEach(id -> ids.add(id.asInt(-1)));
        return Tokens.of(ids);
    }
}
