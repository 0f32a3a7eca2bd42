package dev.slingshot.harness.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where labelled responses go: `tag.jsonl`, `card.json` and the same card for people in
/// `README.md`.
public record TagFolder(Path path) {

    public Path records() {
        return path.resolve("tag.jsonl");
    }

    public Path card() {
        return path.resolve("card.json");
    }

    public Path readme() {
        return path.resolve("README.md");
    }

    public void write(Tags tags) {
        try {
            Files.createDirectories(path);
            TagFile.write(records(), tags.records());
            Files.writeString(card(), TagJson.card(tags.card()));
            Files.writeString(readme(), CardText.of(tags.card()));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: cannot be written: %s".formatted(path, failed.getMessage()), failed);
        }
    }
}
