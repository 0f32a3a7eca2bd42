package dev.slingshot.ci.cli;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Suggestion;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line of a JSONL file: an object, and where it stands for messages.
record JsonLine(String file, long number, JsonNode json) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// @throws ConfigurationException with file and line where the text is no JSON object
    static JsonLine read(String file, long number, String text) {
        try {
            var json = MAPPER.readTree(text);
            if (json.isObject()) {
                return new JsonLine(file, number, json);
            }
        } catch (JacksonException e) {
            throw new ConfigurationException(
                    "%s:%d: this is no JSON: %s".formatted(file, number, e.getOriginalMessage()));
        }
        throw new ConfigurationException(
                "%s:%d: each line must be a JSON object, such as {\"id\": 1}"
                        .formatted(file, number));
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// A text or a number as text; nothing where the field is missing or null.
    Optional<String> text(String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw wrong("field \"%s\" must be a text".formatted(field));
        }
        return Optional.of(value.asString());
    }

    /// @throws ConfigurationException where the field is missing or no list of texts
    List<String> texts(String field) {
        var value = json.get(field);
        if (value == null || !value.isArray()) {
            throw wrong("field \"%s\" must be a list of texts%s".formatted(field, hint(field)));
        }
        return value.values().stream().map(JsonNode::asString).toList();
    }

    /// The field as it was given, of whatever type; the line's number where it is missing.
    JsonNode identifier(String field) {
        var value = json.get(field);
        return value == null ? MAPPER.getNodeFactory().numberNode(number) : value;
    }

    ConfigurationException needsOneOf(String first, String second) {
        return wrong("one of \"%s\" and \"%s\" is needed%s".formatted(first, second, hint(first)));
    }

    private String hint(String field) {
        return Suggestion.nearest(field, List.copyOf(json.propertyNames()))
                .map(near -> "; there is \"" + near + "\"")
                .orElse("");
    }

    private ConfigurationException wrong(String what) {
        return new ConfigurationException("%s:%d: %s".formatted(file, number, what));
    }
}
