package dev.slingshot.ci.cli;

import dev.slingshot.datasets.fetch.Sha256;
import dev.slingshot.harness.export.TagSources;
import dev.slingshot.harness.mtrm.Mtrm;
import dev.slingshot.harness.mtrm.MtrmFile;
import dev.slingshot.harness.mtrm.TrainOptions;
import dev.slingshot.harness.mtrm.Training;
import dev.slingshot.harness.tag.Split;
import dev.slingshot.harness.tag.TagFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Trains the embedded topology reward model.
@Command(
        name = "mtrm",
        description = {
            "Trains a topology reward model from a TAG file: which shape of thought to ask for, and which response to"
                    + " believe. Prints what it is worth on questions that were held out.",
            "Use it in suites: topologies: [{route: FILE}], or a verifier of kind mtrm. See docs/topologies.md."
        },
        mixinStandardHelpOptions = true)
final class TrainMtrmCommand implements Callable<Integer> {

    /// Which questions are taught.
    enum Taught {
        TRAIN,
        TEST,
        ALL
    }

    @Spec CommandSpec spec;

    @Parameters(
            paramLabel = "TAG_FILE",
            description = "What `slingshot tag` made: tag.jsonl or the folder it is in.")
    Path tag = Path.of("");

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the model goes (default: mtrm.json beside the TAG file).")
    Optional<Path> output = Optional.empty();

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            description =
                    "Questions to teach: train, test or all (default: train where there are any, else all).")
    Optional<Taught> taught = Optional.empty();

    @Option(
            names = "--folds",
            paramLabel = "K",
            description = "Parts that questions are dealt into (default: ${DEFAULT-VALUE}).")
    int folds = TrainOptions.USUAL.folds();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Deals the questions (default: ${DEFAULT-VALUE}).")
    long seed = TrainOptions.USUAL.seed();

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "The model whose responses are taught, where the file has several.")
    String policy = "";

    @Option(names = "--json", description = "Print the figures for programs.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        Path file = TagSources.of(List.of(tag)).files().getFirst();
        Mtrm model =
                Training.teach(
                        String.valueOf(file.getFileName()),
                        Sha256.of(file),
                        reader -> TagFile.forEach(file, reader),
                        options());
        Path made = output.orElse(file.resolveSibling("mtrm.json"));
        MtrmFile.write(made, model);
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(MtrmFile.figures(model));
        } else {
            new MtrmTable(model.provenance()).print(out);
            out.println();
            out.println("model: " + made.toAbsolutePath().normalize());
        }
        return Exit.DONE;
    }

    private TrainOptions options() {
        return new TrainOptions(
                taught.filter(chosen -> chosen != Taught.ALL)
                        .map(chosen -> Split.valueOf(chosen.name())),
                taught.filter(chosen -> chosen == Taught.ALL).isPresent(),
                folds,
                seed,
                policy);
    }
}
