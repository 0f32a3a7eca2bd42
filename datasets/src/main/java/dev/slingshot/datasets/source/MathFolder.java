package dev.slingshot.datasets.source;

import dev.slingshot.datasets.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder as MATH was first published: one JSON file a problem, each a {@link MathRow}.
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
        var file = folder.resolve(id);
        return new MathRow(file.toString(), row(file)).problem(dataset, id);
    }

    private static JsonNode row(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException | JacksonException broken) {
            throw new DatasetException(file + ": is not a JSON object: " + broken.getMessage());
        }
    }
}
