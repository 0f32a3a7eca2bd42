package dev.slingshot.harness.export;

import dev.slingshot.datasets.fetch.Sha256;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.PromptTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes a training set of TAG files. They are read three times: to see which questions are for
/// tests, to choose, and to write. The same files and options give the same bytes.
///
/// @param prompt that rows of {@link TrainingKind#SFT} begin with
/// @param scores of a reward model, for {@link TrainingKind#SFT}
/// @param keptOut hashes of questions that nobody may train on, by the data set they come from
/// @param version of slingshot
public record TrainingExport(
        TrainingKind kind,
        TagSources sources,
        TrainingOptions options,
        PromptTemplate prompt,
        RewardScores scores,
        Map<String, List<String>> keptOut,
        String version) {

    public TrainingExport {
        keptOut = Map.copyOf(keptOut);
    }

    /// @throws ConfigurationException where no such set can be made, with what to do
    public TrainingManifest write(TrainingFolder folder) {
        sources.identity(); // several models are refused before anything is read
        var hashes = keptOut.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var screening = Screening.of(sources, hashes, options);
        try {
            folder.open(kind);
            return write(folder, screening);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: cannot be written: %s".formatted(folder.path(), failed.getMessage()),
                    failed);
        }
    }

    private TrainingManifest write(TrainingFolder folder, Screening screening) throws IOException {
        var drops = new DropCounts();
        var maker = maker(drops);
        choose(screening, maker, drops);
        try (var training = new RowFile(folder.training());
                var evaluation = new RowFile(folder.evaluation())) {
            sources.forEach(question -> {
                if (screening.refusal(question).isEmpty()) {
                    add(screening.heldOut(question) ? evaluation : training, maker.rows(question));
                }
            });
            checkLeft(training, drops);
            var manifest =
                    manifest(screening, maker, drops, List.of(training.keep(), evaluation.keep()));
            folder.write(manifest);
            folder.writeRecipe(kind.recipe());
            return manifest;
        }
    }

    private RowMaker maker(DropCounts drops) {
        return switch (kind) {
            case SFT -> new TuningRows(options, prompt, scores, drops);
            case REWARD -> new PairRows(options, drops);
            case MTRM -> new FourLabelRows(options, drops);
        };
    }

    private void choose(Screening screening, RowMaker maker, DropCounts drops) {
        sources.forEach(question -> {
            var refusal = screening.refusal(question);
            if (refusal.isPresent()) {
                drops.add(refusal.get(), question.records().size());
            } else {
                maker.look(question, screening.heldOut(question));
            }
        });
        maker.settle();
    }

    private static void add(RowFile file, List<TrainingRow> rows) {
        try {
            for (TrainingRow row : rows) {
                file.add(row);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void checkLeft(RowFile training, DropCounts drops) {
        if (training.rows() == 0) {
            throw new ConfigurationException(
                    "no row is left to train with; responses were left out since: %s"
                            .formatted(
                                    drops.byReason().entrySet().stream()
                                            .map(drop ->
                                                    drop.getKey() + " (" + drop.getValue() + ")")
                                            .collect(Collectors.joining(", "))));
        }
    }

    private TrainingManifest manifest(
            Screening screening,
            RowMaker maker,
            DropCounts drops,
            List<TrainingManifest.Rows> files)
            throws IOException {
        return new TrainingManifest(
                kind.label(),
                TrainingManifest.FORMAT,
                version,
                screening.model(),
                sources.identity(),
                kind == TrainingKind.SFT
                        ? "%s, sha256 %s".formatted(prompt.name(), prompt.sha256())
                        : "question",
                named(),
                inForce(),
                new TrainingManifest.Questions(
                        screening.trainingQuestions(), screening.heldOutQuestions()),
                screening.records(),
                maker.used(),
                drops.byReason(),
                files,
                screening.overlap(),
                remarks(maker, files));
    }

    private List<TrainingManifest.Source> named() throws IOException {
        var named = new ArrayList<TrainingManifest.Source>();
        for (Path file : sources.files()) {
            named.add(source(file));
        }
        if (!scores.file().isEmpty()) {
            named.add(source(Path.of(scores.file())));
        }
        return named;
    }

    private static TrainingManifest.Source source(Path file) throws IOException {
        return new TrainingManifest.Source(String.valueOf(file.getFileName()), Sha256.of(file));
    }

    private TrainingManifest.Options inForce() {
        return new TrainingManifest.Options(
                options.seed(),
                options.perQuestion().orElse(0),
                options.leastTokens(),
                options.mostTokens(),
                options.complying(),
                options.heldOut(),
                options.balanced(),
                scores.file().isEmpty() ? 1 : options.topShare(),
                options.dropOverlap(),
                keptOut.keySet().stream().sorted().toList());
    }

    private static List<String> remarks(RowMaker maker, List<TrainingManifest.Rows> files) {
        var remarks = new ArrayList<>(maker.remarks());
        if (files.getLast().rows() == 0) {
            remarks.add("No row is held out for evaluation.");
        }
        return remarks;
    }
}
