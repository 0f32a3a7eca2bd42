package dev.slingshot.datasets.source;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.datasets.TextHash;
import dev.slingshot.datasets.builtin.Arithmetic;
import dev.slingshot.datasets.fetch.Artifact;
import dev.slingshot.datasets.fetch.Artifacts;
import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.datasets.fetch.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Every data set by name, and users' own files.
public final class Datasets {
    private static final FieldMapping MATH =
            new FieldMapping(
                    "problem",
                    "answer",
                    Optional.of("unique_id"),
                    Optional.of("solution"),
                    List.of("subject", "level"));

    public static final List<Known> ALL =
            List.of(
                    Known.builtIn(Arithmetic.quickstart()),
                    Known.builtIn(Arithmetic.all()),
                    Known.builtIn(Arithmetic.train()),
                    gsm8k("gsm8k", "GSM8K, test split", Artifacts.GSM8K_TEST, 1_319),
                    gsm8k("gsm8k/train", "GSM8K, train split", Artifacts.GSM8K_TRAIN, 7_473),
                    Known.fetched(
                            card(
                                    "math-500",
                                    "MATH-500",
                                    "openai/prm800k, prm800k/math_splits/test.jsonl",
                                    "main",
                                    Artifacts.MATH_500,
                                    500),
                            Artifacts.MATH_500,
                            MATH,
                            UnaryOperator.identity()),
                    MathSplits.train(MATH),
                    MathSplits.test(MATH));

    private Datasets() {}

    /// @throws DatasetException where there is no data set of this name
    public static Known get(String name) {
        return ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new DatasetException(
                                "unknown data set \"%s\"; there are: %s; a file of your own needs its path"
                                        .formatted(name, String.join(", ", Known.names(ALL)))));
    }

    /// The rows that were asked for; the card tells of the whole set.
    ///
    /// @throws DatasetException where name, file or filter are wrong
    /// @throws dev.slingshot.datasets.fetch.FetchException where it cannot be fetched
    public static Dataset load(DatasetRequest request, Fetcher fetcher) {
        Dataset whole =
                request.file()
                        .map(file -> ofFile(request, file))
                        .orElseGet(() -> get(request.name()).loading().load(fetcher));
        return select(whole, request);
    }

    /// The rows of a data set that a request keeps.
    ///
    /// @throws DatasetException where a filter is wrong
    public static Dataset select(Dataset whole, DatasetRequest request) {
        return Subset.of(whole, request);
    }

    private static Dataset ofFile(DatasetRequest request, Path file) {
        if (Files.isDirectory(file)) {
            return ofFolder(request.name(), file);
        }
        var reader =
                new RowReader(
                        request.name(),
                        file.toString(),
                        request.mapping(),
                        "mend the file or the mapping of its fields",
                        UnaryOperator.identity());
        var problems = reader.read(file);
        return new Dataset(
                new DatasetCard(
                        request.name(),
                        request.name(),
                        String.valueOf(file.getFileName()),
                        "",
                        "unknown",
                        sha256(file),
                        problems.size()),
                problems);
    }

    private static Dataset ofFolder(String name, Path folder) {
        var problems = MathFolder.read(name, folder);
        var card =
                new DatasetCard(
                        name,
                        name,
                        String.valueOf(folder.getFileName()),
                        "",
                        "unknown",
                        Sha256.ofText(
                                problems.stream()
                                        .map(problem -> problem.id() + TextHash.of(problem.text()))
                                        .collect(Collectors.joining("\n"))),
                        problems.size());
        return new Dataset(card, problems);
    }

    private static Known gsm8k(String name, String title, Artifact artifact, int rows) {
        return Known.fetched(
                card(name, title, "openai/grade-school-math", "3101c7d", artifact, rows),
                artifact,
                FieldMapping.DEFAULT,
                Datasets::afterMark);
    }

    /// GSM8K's reference stands after `####`, with separators between thousands.
    private static String afterMark(String answer) {
        int mark = answer.lastIndexOf("####");
        return mark < 0 ? "" : answer.substring(mark + 4).replace(",", "");
    }

    private static DatasetCard card(
            String name, String title, String source, String revision, Artifact file, int rows) {
        return new DatasetCard(name, title, source, revision, "MIT", file.sha256(), rows);
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException failed) {
            throw new DatasetException(file + ": cannot be read: " + failed.getMessage());
        }
    }
}
