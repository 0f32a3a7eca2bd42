package dev.slingshot.datasets.source;

import dev.slingshot.datasets.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON lines row by row; every complaint names file and line. Rows with the fields of MATH's
/// own files are read as such where no other fields are asked for.
///
/// @param shown the file's name in messages
/// @param remedy what to do about a bad row
/// @param reference makes the bare answer of the answer field
record RowReader(
        String dataset,
        String shown,
        FieldMapping mapping,
        String remedy,
        UnaryOperator<String> reference) {
    private static final JsonMapper JSON = JsonMapper.shared();

    List<Problem> read(Path file) {
        var problems = new ArrayList<Problem>();
        var lineOfId = new HashMap<String, Integer>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    Problem problem = problem(number, line);
                    Integer earlier = lineOfId.putIfAbsent(problem.id(), number);
                    if (earlier != null) {
                        throw bad(
                                number,
                                "id \"%s\" stands already in line %d"
                                        .formatted(problem.id(), earlier));
                    }
                    problems.add(problem);
                }
            }
        } catch (NoSuchFileException missing) {
            throw new DatasetException(shown + ": there is no such file; " + remedy);
        } catch (CharacterCodingException coding) {
            throw new DatasetException(shown + ": is not UTF-8; " + remedy);
        } catch (IOException failed) {
            throw new DatasetException(shown + ": cannot be read: " + failed.getMessage());
        }
        return problems;
    }

    private Problem problem(int number, String line) {
        JsonNode row = parse(number, line);
        if (mapping.usual() && MathRow.is(row)) {
            return new MathRow(shown + ":" + number, row).problem(dataset, id(number, row));
        }
        String answer = required(number, row, mapping.answer());
        String bare = reference.apply(answer).strip();
        if (bare.isEmpty()) {
            throw bad(number, "field \"%s\" has no answer".formatted(mapping.answer()));
        }
        boolean worked = !bare.equals(answer.strip());
        return new Problem(
                id(number, row),
                dataset,
                required(number, row, mapping.question()),
                bare,
                mapping.solution().flatMap(field -> text(row, field)).orElse(worked ? answer : ""),
                tags(row));
    }

    private String id(int number, JsonNode row) {
        return mapping.id()
                .map(field -> required(number, row, field))
                .orElseGet(() -> String.format(Locale.ROOT, "%05d", number));
    }

    private JsonNode parse(int number, String line) {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.isObject()) {
                return row;
            }
        } catch (JacksonException broken) {
            throw bad(number, "is not JSON: " + broken.getOriginalMessage());
        }
        throw bad(number, "is not a JSON object");
    }

    private Map<String, String> tags(JsonNode row) {
        var tags = new TreeMap<String, String>();
        for (String field : mapping.tags()) {
            text(row, field).ifPresent(value -> tags.put(field, value));
        }
        return tags;
    }

    private String required(int number, JsonNode row, String field) {
        String value =
                text(row, field)
                        .orElseThrow(() -> bad(number, "field \"%s\" is missing".formatted(field)));
        if (value.isBlank()) {
            throw bad(number, "field \"%s\" is empty".formatted(field));
        }
        return value;
    }

    private static Optional<String> text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString())
                : Optional.empty();
    }

    private DatasetException bad(int number, String what) {
        return new DatasetException("%s:%d: %s; %s".formatted(shown, number, what, remedy));
    }
}
