package dev.slingshot.harness.export;

import dev.slingshot.strategies.Message;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A line of a training file.
///
/// @param group what it is counted as
record TrainingRow(String group, ObjectNode json) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static TrainingRow of(String group, String id) {
        return new TrainingRow(group, MAPPER.createObjectNode().put("id", id));
    }

    TrainingRow with(String field, String value) {
        json.put(field, value);
        return this;
    }

    /// Turns as chat templates read them.
    TrainingRow with(String field, List<Message> turns) {
        var array = json.putArray(field);
        for (Message turn : turns) {
            array.addObject()
                    .put("role", turn.role().name().toLowerCase(Locale.ROOT))
                    .put("content", turn.content());
        }
        return this;
    }

    TrainingRow withNumbers(String field, List<? extends Number> values) {
        ArrayNode array = json.putArray(field);
        values.forEach(value -> {
            if (value instanceof Integer whole) {
                array.add(whole);
            } else {
                array.add(value.doubleValue());
            }
        });
        return this;
    }

    String line() {
        return MAPPER.writeValueAsString(json);
    }
}
