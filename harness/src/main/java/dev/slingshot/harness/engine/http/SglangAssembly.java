package dev.slingshot.harness.engine.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// SGLang's own stream. By default each event repeats all that came before; a server may also be
/// set to send only what is new. The count of tokens in it tells which.
final class SglangAssembly implements Assembly {
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode ids = Json.list();
    private ObjectNode last = Json.object();

    @Override
    public void add(JsonNode event) throws Trouble {
        var part = event.path("output_ids");
        if (part.size() == Json.count(event.path("meta_info"), "completion_tokens")) {
            text.setLength(0);
            ids.removeAll();
        }
        text.append(Json.text(event, "text"));
        part.forEach(ids::add);
        if (event instanceof ObjectNode whole) {
            last = whole;
        }
    }

    @Override
    public int tokens() {
        return ids.size();
    }

    @Override
    public boolean complete() {
        return last.path("meta_info").hasNonNull("finish_reason");
    }

    @Override
    public JsonNode whole() {
        var whole = last.deepCopy();
        whole.put("text", text.toString());
        whole.set("output_ids", ids);
        return whole;
    }
}
