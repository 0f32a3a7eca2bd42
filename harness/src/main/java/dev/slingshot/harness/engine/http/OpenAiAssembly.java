package dev.slingshot.harness.engine.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The stream of OpenAI's completion and chat routes with vLLM's additions: text, ids and
/// log-probabilities in parts, the reason why it ended in the last part, token counts after it.
final class OpenAiAssembly implements Assembly {
    private final boolean chat;
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode ids = Json.list();
    private final ArrayNode logProbabilities = Json.list();
    private final ObjectNode whole = Json.object();
    private final ObjectNode choice = whole.putArray("choices").addObject();
    private int events;

    OpenAiAssembly(boolean chat) {
        this.chat = chat;
        choice.put("index", 0);
    }

    @Override
    public void add(JsonNode event) throws Trouble {
        for (String field : new String[] {"usage", "system_fingerprint"}) {
            if (event.hasNonNull(field)) {
                whole.set(field, event.path(field));
            }
        }
        var choices = event.path("choices");
        if (!choices.isEmpty()) {
            part(Json.choice(event));
        }
    }

    private void part(JsonNode part) {
        events++;
        text.append(part(part, chat));
        part.path("token_ids").forEach(ids::add);
        part.path("logprobs").path("token_logprobs").forEach(logProbabilities::add);
        if (part.hasNonNull("finish_reason")) {
            part.properties().stream()
                    .filter(field -> !field.getKey().equals("delta"))
                    .forEach(field -> choice.set(field.getKey(), field.getValue()));
        }
    }

    private static String part(JsonNode part, boolean chat) {
        return (chat ? part.path("delta").path("content") : part.path("text")).asString("");
    }

    @Override
    public int tokens() {
        return ids.isEmpty() ? events : ids.size();
    }

    @Override
    public boolean complete() {
        return choice.has("finish_reason") && whole.has("usage");
    }

    @Override
    public JsonNode whole() {
        if (chat) {
            choice.putObject("message").put("role", "assistant").put("content", text.toString());
        } else {
            choice.put("text", text.toString());
        }
        if (!ids.isEmpty()) {
            choice.set("token_ids", ids);
        }
        if (!logProbabilities.isEmpty()) {
            choice.putObject("logprobs").set("token_logprobs", logProbabilities);
        }
        return whole;
    }
}
