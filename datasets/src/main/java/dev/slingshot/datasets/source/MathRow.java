package dev.slingshot.datasets.source;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.grade.GoldAnswers;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A problem as MATH was first published: `problem`, `level` (`Level 5`), `type` (the subject) and
/// `solution`, whose last box is the answer.
///
/// @param place in messages: a file, or a file and a line
record MathRow(String place, JsonNode row) {

    /// Whether a row is one of these and none with a question and an answer of its own.
    static boolean is(JsonNode row) {
        return row.path("problem").isString()
                && row.path("solution").isString()
                && !row.has("question")
                && !row.has("answer");
    }

    Problem problem(String dataset, String id) {
        String solution = text("solution");
        String answer =
                GoldAnswers.math(solution)
                        .orElseThrow(() -> bad("field \"solution\" has no \\boxed{} answer"));
        return new Problem(
                id,
                dataset,
                text("problem"),
                answer,
                solution,
                Map.of(
                        "level", text("level").replaceFirst("^Level\\s+", ""),
                        "subject", text("type")));
    }

    private String text(String field) {
        var value = row.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw bad("field \"%s\" is missing".formatted(field));
        }
        return value.stringValue();
    }

    private DatasetException bad(String what) {
        return new DatasetException("%s: %s; mend the file or leave it out".formatted(place, what));
    }
}
