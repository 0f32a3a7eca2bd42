package dev.slingshot.harness.tag;

import dev.slingshot.harness.parquet.ParquetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/// Where labelled responses go: `tag.jsonl`, where wanted `tag.parquet` with the same rows,
/// `card.json` and the same card for people in `README.md`.
public record TagFolder(Path path) {

    public Path records() {
        return path.resolve("tag.jsonl");
    }

    public Path parquet() {
        return path.resolve("tag.parquet");
    }

    public Path card() {
        return path.resolve("card.json");
    }

    public Path readme() {
        return path.resolve("README.md");
    }

    /// Writes records as they come; the files are there only when all of them are whole.
    ///
    /// @param labelling hands every record to what it is given
    /// @param parquet whether the rows are wanted as Parquet too
    public DataCard write(Function<Consumer<TagRecord>, DataCard> labelling, boolean parquet) {
        try {
            Files.createDirectories(path);
            DataCard card = parquet ? both(labelling) : lines(labelling);
            Files.writeString(card(), TagJson.card(card));
            Files.writeString(readme(), CardText.of(card));
            return card;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: cannot be written: %s".formatted(path, failed.getMessage()), failed);
        }
    }

    private DataCard lines(Function<Consumer<TagRecord>, DataCard> labelling) throws IOException {
        Files.deleteIfExists(parquet());
        return TagFile.write(records(), labelling);
    }

    private DataCard both(Function<Consumer<TagRecord>, DataCard> labelling) throws IOException {
        try (var part = new PartFile(parquet())) {
            DataCard card;
            try (var rows = new ParquetWriter<>(part.out(), TagColumns.ALL)) {
                card = TagFile.write(records(), lines -> labelling.apply(lines.andThen(rows::add)));
            }
            part.keep();
            return card;
        }
    }
}
