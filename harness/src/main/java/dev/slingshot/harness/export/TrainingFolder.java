package dev.slingshot.harness.export;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where a training set goes: `train.jsonl`, `eval.jsonl`, `manifest.json` and the recipe that
/// trains with them.
public record TrainingFolder(Path path) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    public Path training() {
        return path.resolve("train.jsonl");
    }

    public Path evaluation() {
        return path.resolve("eval.jsonl");
    }

    public Path manifest() {
        return path.resolve("manifest.json");
    }

    /// Makes the folder where needed.
    ///
    /// @throws ConfigurationException where it holds a set of another kind
    void open(TrainingKind kind) throws IOException {
        if (Files.exists(manifest())) {
            String there = kindThere();
            require(
                    there.equals(kind.label()),
                    "%s holds a training set of kind \"%s\"; give another folder with --out",
                    path,
                    there);
        }
        Files.createDirectories(path);
    }

    private String kindThere() throws IOException {
        try {
            return MAPPER.readTree(Files.readString(manifest())).path("kind").asString("");
        } catch (JacksonException broken) {
            throw new ConfigurationException(
                    "%s: is no manifest of a training set; give another folder with --out"
                            .formatted(manifest()));
        }
    }

    void write(TrainingManifest manifest) throws IOException {
        Files.writeString(
                manifest(),
                MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
    }

    /// Puts files of the recipes here as they ship.
    void writeRecipe(List<String> names) throws IOException {
        for (String name : names) {
            try (var in = TrainingFolder.class.getResourceAsStream("recipe/" + name)) {
                Files.write(path.resolve(name), Objects.requireNonNull(in, name).readAllBytes());
            }
        }
    }
}
