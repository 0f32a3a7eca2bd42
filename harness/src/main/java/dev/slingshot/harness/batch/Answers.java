package dev.slingshot.harness.batch;

import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of answers as batch services write it: a line each, with the id of its call. What failed
/// at the service stays pending.
///
/// @param file as messages call it
/// @param byId the answer of each call
/// @param failures what services say of calls they did not answer
record Answers(String file, Map<String, Line> byId, List<String> failures) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// @param number counted from 1
    record Line(int number, JsonNode body) {}

    static Answers none() {
        return new Answers("", Map.of(), List.of());
    }

    /// @throws ConfigurationException where a line cannot be read or two contradict each other
    static Answers read(Path file) {
        var answers = new Answers(file.toString(), new HashMap<>(), new ArrayList<>());
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                answers.add(number, line);
            }
        }
        return answers;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "cannot read the answers in %s: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private void add(int number, String text) {
        JsonNode line = parsed(number, text);
        var id = line.path("custom_id");
        if (!id.isString() || id.stringValue().isBlank()) {
            throw at(number, "no \"custom_id\": is this a file of answers?");
        }
        var response = line.path("response");
        int status = response.path("status_code").asInt(200);
        if (status != 200 || !response.path("body").isObject() || line.hasNonNull("error")) {
            var why = line.hasNonNull("error") ? line.path("error") : response;
            failures.add("%s:%d: %s".formatted(file, number, excerpt(why.toString())));
            return;
        }
        var known = byId.putIfAbsent(id.stringValue(), new Line(number, response.path("body")));
        if (known != null && !said(known.body()).equals(said(response.path("body")))) {
            throw at(
                    number,
                    "another answer to the call that line %d answers; one call has one answer, so remove one of them"
                            .formatted(known.number()));
        }
    }

    private JsonNode parsed(int number, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw at(number, "this line is not JSON");
        }
    }

    /// What counts of an answer: ids and dates differ where the same file is fetched twice.
    private static JsonNode said(JsonNode body) {
        return body.path("choices");
    }

    Optional<Line> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    ConfigurationException at(int number, String message) {
        return new ConfigurationException("%s:%d: %s".formatted(file, number, message));
    }

    private static String excerpt(String text) {
        return text.substring(0, Math.min(160, text.length()));
    }
}
