package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Reads and writes what goes over the wire; what cannot be read is {@link Trouble}.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode list() {
        return MAPPER.createArrayNode();
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /// JSON that is written already.
    static JsonNode written(String json) {
        return MAPPER.getNodeFactory().rawValueNode(new RawValue(json));
    }

    static JsonNode parse(byte[] body) throws Trouble {
        try {
            var node = MAPPER.readTree(body);
            if (!node.isObject() && !node.isArray()) {
                throw unreadable("the answer is not a JSON object: " + excerpt(body));
            }
            return node;
        } catch (JacksonException e) {
            throw unreadable("the answer is not JSON: " + excerpt(body));
        }
    }

    static ArrayNode messages(List<Message> messages) {
        var array = MAPPER.createArrayNode();
        for (Message message : messages) {
            array.addObject()
                    .put("role", message.role().name().toLowerCase(Locale.ROOT))
                    .put("content", message.content());
        }
        return array;
    }

    static ArrayNode ids(List<Tokens> parts) {
        var array = MAPPER.createArrayNode();
        parts.forEach(part -> IntStream.of(part.toArray()).forEach(array::add));
        return array;
    }

    static ArrayNode texts(List<String> texts) {
        var array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static Tokens tokens(JsonNode array) {
        int[] ids = new int[array.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = array.get(i).asInt();
        }
        return Tokens.of(ids);
    }

    static String text(JsonNode parent, String field) throws Trouble {
        var node = parent.path(field);
        if (!node.isString()) {
            throw unreadable("the answer has no text \"" + field + "\"");
        }
        return node.stringValue();
    }

    static JsonNode array(JsonNode parent, String field) throws Trouble {
        var node = parent.path(field);
        if (!node.isArray()) {
            throw unreadable("the answer has no list \"" + field + "\"");
        }
        return node;
    }

    /// A count of tokens.
    static long count(JsonNode parent, String field) throws Trouble {
        var node = parent.path(field);
        if (!node.isIntegralNumber() || node.longValue() < 0) {
            throw unreadable(
                    "the answer has no token count \"%s\"; without it nothing can be charged"
                            .formatted(field));
        }
        return node.longValue();
    }

    /// The only choice: every request asks for one.
    static JsonNode choice(JsonNode reply) throws Trouble {
        var choices = array(reply, "choices");
        if (choices.size() != 1) {
            throw unreadable("asked for 1 choice and got " + choices.size());
        }
        var choice = choices.get(0);
        if (choice.path("index").asInt(0) != 0) {
            throw unreadable("asked for choice 0 and got choice " + choice.path("index"));
        }
        return choice;
    }

    /// Checks a count against what it counts, where that is known.
    static void agree(String what, long said, long counted) throws Trouble {
        if (said != counted) {
            throw unreadable(
                    "the server counts %d %s, and there are %d".formatted(said, what, counted));
        }
    }

    static Trouble unreadable(String message) {
        return new Trouble(Kind.UNREADABLE, message);
    }

    /// The beginning of a body on one line.
    static String excerpt(byte[] body) {
        return excerpt(new String(body, StandardCharsets.UTF_8));
    }

    static String excerpt(String body) {
        var line = body.strip().replaceAll("\\s+", " ");
        return line.isEmpty()
                ? "(empty)"
                : "\"" + line.substring(0, Math.min(120, line.length())) + "\"";
    }
}
