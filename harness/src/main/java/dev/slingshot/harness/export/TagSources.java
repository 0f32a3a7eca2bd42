package dev.slingshot.harness.export;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.tag.TagFile;
import dev.slingshot.harness.tag.TagFolder;
import dev.slingshot.harness.tag.TagRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// TAG files that are read as one, question by question, so that they may be larger than memory.
public record TagSources(List<Path> files) {

    public TagSources {
        files = List.copyOf(files);
        require(!files.isEmpty(), "name at least one TAG file");
        require(
                files.stream().distinct().count() == files.size(),
                "a TAG file is named twice among %s",
                files);
    }

    /// @param given files, or folders that `slingshot tag` wrote
    /// @throws dev.slingshot.strategies.ConfigurationException where there is none
    public static TagSources of(List<Path> given) {
        return new TagSources(given.stream().map(TagSources::file).toList());
    }

    private static Path file(Path given) {
        Path lines = Files.isDirectory(given) ? lines(given) : given;
        require(
                Files.isRegularFile(lines),
                "%s: there is no TAG file; give one that `slingshot tag` made, or its folder",
                lines);
        require(
                !lines.toString().endsWith(".parquet"),
                "%s: Parquet is written and not read; give the tag.jsonl beside it",
                lines);
        return lines.toAbsolutePath().normalize();
    }

    private static Path lines(Path folder) {
        Path ofRun = new TagFolder(folder.resolve("tag")).records();
        return Files.isRegularFile(ofRun) ? ofRun : new TagFolder(folder).records();
    }

    /// What tells the files' model from others; empty where no card says so.
    ///
    /// @throws dev.slingshot.strategies.ConfigurationException where they are of several models
    Map<String, String> identity() {
        var models = files.stream().flatMap(file -> SourceModel.beside(file).stream()).toList();
        for (SourceModel other : models) {
            require(
                    !other.differs(models.getFirst()),
                    "%s is of another model (%s) than %s (%s), though both are called alike; topo labels are a model's own: make a training set of each",
                    other.file(),
                    other.described(),
                    models.getFirst().file(),
                    models.getFirst().described());
        }
        return models.isEmpty() ? Map.of() : models.getFirst().identity();
    }

    /// Hands over every question with its responses, in the files' order.
    ///
    /// @throws dev.slingshot.strategies.ConfigurationException with file and line where one is
    ///   broken, or the files do not go together
    void forEach(Consumer<TagQuestion> reader) {
        var whole = new Whole(reader);
        for (Path file : files) {
            TagFile.forEach(file, record -> whole.add(file, record));
            whole.end();
        }
    }

    /// Brings the records of a question together, which stand one after the other.
    private static final class Whole {
        private final Consumer<TagQuestion> reader;
        private final HashSet<String> done = new HashSet<>();
        private final List<TagRecord> records = new ArrayList<>();
        private String model = "";
        private String modelOf = "";

        Whole(Consumer<TagQuestion> reader) {
            this.reader = reader;
        }

        void add(Path file, TagRecord record) {
            checkModel(file, record);
            if (!records.isEmpty() && !records.getFirst().problem().equals(record.problem())) {
                end();
            }
            if (records.isEmpty()) {
                require(
                        done.add(record.problem()),
                        "%s: question %s stands in two places of the files; give each of its responses once, in a row",
                        file,
                        record.problem());
            }
            records.add(record);
        }

        private void checkModel(Path file, TagRecord record) {
            if (model.isEmpty()) {
                model = record.model();
                modelOf = file.toString();
            }
            require(
                    model.equals(record.model()),
                    "%s: %s is of model \"%s\", and %s of \"%s\"; topo labels are a model's own: make a training set of each",
                    file,
                    record.id(),
                    record.model(),
                    modelOf,
                    model);
        }

        void end() {
            if (!records.isEmpty()) {
                reader.accept(TagQuestion.of(records));
                records.clear();
            }
        }
    }
}
