package dev.slingshot.ci.cli;

import dev.slingshot.datasets.TextHash;
import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.datasets.source.DatasetRequest;
import dev.slingshot.datasets.source.Datasets;
import dev.slingshot.harness.export.RewardScores;
import dev.slingshot.harness.export.TagSources;
import dev.slingshot.harness.export.TrainingExport;
import dev.slingshot.harness.export.TrainingFolder;
import dev.slingshot.harness.export.TrainingKind;
import dev.slingshot.harness.export.TrainingManifest;
import dev.slingshot.harness.export.TrainingOptions;
import dev.slingshot.strategies.PromptTemplate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What every training set is made of, where it goes, and what may be chosen.
final class TrainingSetOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "TAG",
            description = "Files that slingshot tag made, their folders, or their runs' folders.")
    List<Path> tags = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where train.jsonl, eval.jsonl, manifest.json and the recipe go.")
    Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of all draws (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--per-question",
            paramLabel = "N",
            description = "Rows of a question at most (default: 4; all for mtrm).")
    Optional<Integer> perQuestion = Optional.empty();

    @Option(
            names = "--min-response-tokens",
            paramLabel = "N",
            description = "Leave out shorter responses (default: ${DEFAULT-VALUE}).")
    long least = 1;

    @Option(
            names = "--max-response-tokens",
            paramLabel = "N",
            description =
                    "Leave out longer responses; the recipes read 4096 tokens of question and response (default: ${DEFAULT-VALUE}).")
    long most = TrainingOptions.MOST_TOKENS;

    @Option(
            names = "--held-out",
            paramLabel = "SHARE",
            description =
                    "Share of the training questions that goes to eval.jsonl (default: ${DEFAULT-VALUE}).")
    double heldOut = .1;

    @Option(
            names = "--drop-overlap",
            description = "Leave out training questions that a test split has too.")
    boolean dropOverlap;

    @Option(
            names = "--keep-out",
            paramLabel = "DATASET",
            description =
                    "Leave out questions of this data set of slingshot list datasets; repeatable. GSM8K's test split and MATH-500 are always left out.")
    List<String> keptOut = List.of();

    /// What one kind of set adds.
    record Wanted(
            TrainingKind kind,
            TrainingOptions options,
            PromptTemplate prompt,
            RewardScores scores) {}

    TrainingOptions options(TrainingKind kind, boolean complying, boolean balanced, double top) {
        return new TrainingOptions(
                seed,
                perQuestion.map(OptionalInt::of).orElse(kind.perQuestion()),
                least,
                most,
                complying,
                heldOut,
                balanced,
                top,
                dropOverlap);
    }

    void write(Wanted wanted, Fetcher fetcher) {
        var manifest =
                new TrainingExport(
                                wanted.kind(),
                                TagSources.of(tags),
                                wanted.options(),
                                wanted.prompt(),
                                wanted.scores(),
                                keptOut(fetcher),
                                Version.current())
                        .write(new TrainingFolder(out));
        say(manifest, command.commandLine().getOut());
    }

    private Map<String, List<String>> keptOut(Fetcher fetcher) {
        var hashes = new TreeMap<String, List<String>>();
        for (String name : keptOut) {
            var problems = Datasets.load(DatasetRequest.named(name), fetcher).problems();
            hashes.put(
                    name, problems.stream().map(problem -> TextHash.of(problem.text())).toList());
        }
        return hashes;
    }

    private void say(TrainingManifest manifest, PrintWriter out) {
        out.printf(
                "%d of %d responses of %s%n",
                manifest.used(), manifest.records(), manifest.model());
        manifest.files()
                .forEach(file -> {
                    out.printf("%s: %d rows%n", this.out.resolve(file.file()), file.rows());
                    file.groups().forEach((group, rows) -> out.printf("%8d %s%n", rows, group));
                });
        if (!manifest.dropped().isEmpty()) {
            out.println("left out:");
        }
        manifest.dropped().forEach((reason, count) -> out.printf("%8d %s%n", count, reason));
        manifest.remarks().forEach(out::println);
    }
}
