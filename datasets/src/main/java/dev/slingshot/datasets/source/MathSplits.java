package dev.slingshot.datasets.source;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.TextHash;
import dev.slingshot.datasets.fetch.Artifact;
import dev.slingshot.datasets.fetch.Artifacts;
import dev.slingshot.datasets.fetch.Fetcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// MATH (Hendrycks et al. 2021, arXiv:2103.03874) by its own split into 7 500 problems to learn
/// from and 5 000 to test with, taken from the two files of PRM800K, whose ids name the split: its
/// training file has the 7 500 and 4 500 test problems, its test file the other 500. The authors'
/// copy on the hub was taken down in 2025; PRM800K is MIT-licensed and says nothing of the
/// problems' first source.
final class MathSplits {
    private static final int TRAIN_ROWS = 7_500;
    private static final int TEST_ROWS = 5_000;

    private MathSplits() {}

    /// No problem of it asks the same as one of MATH-500.
    static Known train(FieldMapping mapping) {
        var card = card("math/train", "MATH, train split", TRAIN_ROWS);
        return new Known(
                card.name(),
                card.title(),
                Optional.of(Artifacts.PRM800K_TRAIN),
                fetcher -> train(card, mapping, fetcher));
    }

    static Known test(FieldMapping mapping) {
        var card = card("math/test", "MATH, test split", TEST_ROWS);
        return new Known(
                card.name(),
                card.title(),
                Optional.of(Artifacts.PRM800K_TRAIN),
                fetcher -> {
                    var problems =
                            new ArrayList<>(rows(card, mapping, fetcher, Artifacts.PRM800K_TRAIN));
                    problems.addAll(rows(card, mapping, fetcher, Artifacts.MATH_500));
                    return counted(card, split(problems, "test/"));
                });
    }

    private static Dataset train(DatasetCard card, FieldMapping mapping, Fetcher fetcher) {
        var whole =
                counted(
                        card,
                        split(rows(card, mapping, fetcher, Artifacts.PRM800K_TRAIN), "train/"));
        return new Dataset(
                card, without(whole.problems(), rows(card, mapping, fetcher, Artifacts.MATH_500)));
    }

    private static List<Problem> rows(
            DatasetCard card, FieldMapping mapping, Fetcher fetcher, Artifact artifact) {
        return new RowReader(
                        card.name(),
                        artifact.file(),
                        mapping,
                        "run slingshot datasets fetch " + card.name(),
                        UnaryOperator.identity())
                .read(fetcher.fetch(artifact));
    }

    static List<Problem> split(List<Problem> problems, String beginning) {
        return problems.stream().filter(problem -> problem.id().startsWith(beginning)).toList();
    }

    /// Those that do not ask the same as one of the others, by the hash of their text.
    static List<Problem> without(List<Problem> problems, List<Problem> others) {
        var hashes = new HashSet<String>();
        others.forEach(other -> hashes.add(TextHash.of(other.text())));
        return problems.stream()
                .filter(problem -> !hashes.contains(TextHash.of(problem.text())))
                .toList();
    }

    private static Dataset counted(DatasetCard card, List<Problem> problems) {
        if (problems.size() != card.rows()) {
            throw new DatasetException(
                    "%s has %d rows by their ids and not %d; run slingshot datasets fetch %s"
                            .formatted(card.name(), problems.size(), card.rows(), card.name()));
        }
        return new Dataset(card, problems);
    }

    private static DatasetCard card(String name, String title, int rows) {
        return new DatasetCard(
                name,
                title,
                "openai/prm800k, prm800k/math_splits",
                "main",
                "MIT",
                Artifacts.PRM800K_TRAIN.sha256(),
                rows);
    }
}
