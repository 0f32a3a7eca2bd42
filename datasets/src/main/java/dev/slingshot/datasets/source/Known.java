package dev.slingshot.datasets.source;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.datasets.fetch.Artifact;
import dev.slingshot.datasets.fetch.Fetcher;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A data set that has a name.
///
/// @param artifact empty for a built-in one
public record Known(String name, String title, Optional<Artifact> artifact, Loading loading) {

    /// Makes the data set, fetching what it needs.
    @FunctionalInterface
    interface Loading {
        Dataset load(Fetcher fetcher);
    }

    static Known builtIn(Dataset dataset) {
        DatasetCard card = dataset.card();
        return new Known(card.name(), card.title(), Optional.empty(), _ -> dataset);
    }

    static Known fetched(
            DatasetCard card,
            Artifact artifact,
            FieldMapping mapping,
            UnaryOperator<String> reference) {
        var reader =
                new RowReader(
                        card.name(),
                        artifact.file(),
                        mapping,
                        "run slingshot datasets fetch " + card.name(),
                        reference);
        return new Known(
                card.name(),
                card.title(),
                Optional.of(artifact),
                fetcher -> {
                    var problems = reader.read(fetcher.fetch(artifact));
                    if (problems.size() != card.rows()) {
                        throw new DatasetException(
                                "%s has %d rows and not %d; run slingshot datasets fetch %s"
                                        .formatted(
                                                artifact.file(),
                                                problems.size(),
                                                card.rows(),
                                                card.name()));
                    }
                    return new Dataset(card, problems);
                });
    }

    static List<String> names(List<Known> all) {
        return all.stream().map(Known::name).toList();
    }
}
