package dev.slingshot.harness.engine.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// llama-server's own stream: text and ids in parts, all the rest in the last event.
final class LlamaAssembly implements Assembly {
    private static final String PROBABILITIES = "completion_probabilities";

    private final StringBuilder content = new StringBuilder();
    private final ArrayNode tokens = Json.list();
    private final ArrayNode probabilities = Json.list();
    private ObjectNode last = Json.object();

    @Override
    public void add(JsonNode event) throws Trouble {
        content.append(Json.text(event, "content"));
        event.path("tokens").forEach(tokens::add);
        event.path(PROBABILITIES).forEach(probabilities::add);
        if (event instanceof ObjectNode whole) {
            last = whole;
        }
    }

    @Override
    public int tokens() {
        return tokens.size();
    }

    @Override
    public boolean complete() {
        return last.path("stop").asBoolean(false);
    }

    @Override
    public JsonNode whole() {
        var whole = last.deepCopy();
        whole.put("content", content.toString());
        whole.set("tokens", tokens);
        whole.set(PROBABILITIES, probabilities);
        return whole;
    }
}
