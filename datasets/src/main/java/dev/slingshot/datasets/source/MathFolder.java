package dev.slingshot.datasets.source;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.grade.GoldAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder as MATH was first published: one JSON file a problem, with `problem`, `level` (`Level
/// 5`), `type` (the subject) and `solution`, whose last box is the answer.
final class MathFolder {
    private MathFolder() {}

    /// By path, so that the order is the same everywhere; ids are paths inside the folder.
    static List<Problem> read(String dataset, Path folder) {
        try (var files = Files.walk(folder)) {
            var problems =
                    files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .map(id -> problem(dataset, folder, id))
                            .toList();
            if (problems.isEmpty()) {
                throw new DatasetException(
                        folder
                                + ": no .json file in it; give a folder such as MATH/train, or a file of JSON lines");
            }
            return problems;
        } catch (IOException failed) {
            throw new DatasetException(folder + ": cannot be read: " + failed.getMessage());
        }
    }

    private static Problem problem(String dataset, Path folder, String id) {
        var row = row(folder.resolve(id));
        String solution = text(folder, id, row, "solution");
        String answer =
                GoldAnswers.math(solution)
                        .orElseThrow(() ->
                                bad(folder, id, "field \"solution\" has no \\boxed{} answer"));
        return new Problem(
                id,
                dataset,
                text(folder, id, row, "problem"),
                answer,
                solution,
                Map.of(
                        "level", text(folder, id, row, "level").replaceFirst("^Level\\s+", ""),
                        "subject", text(folder, id, row, "type")));
    }

    private static JsonNode row(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException | JacksonException broken) {
            throw new DatasetException(file + ": is not a JSON object: " + broken.getMessage());
        }
    }

    private static String text(Path folder, String id, JsonNode row, String field) {
        var value = row.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw bad(folder, id, "field \"%s\" is missing".formatted(field));
        }
        return value.stringValue();
    }

    private static DatasetException bad(Path folder, String id, String what) {
        return new DatasetException(
                "%s: %s; mend the file or leave it out".formatted(folder.resolve(id), what));
    }
}
