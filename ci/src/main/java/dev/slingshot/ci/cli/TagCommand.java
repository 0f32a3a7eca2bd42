package dev.slingshot.ci.cli;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunReader;
import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.harness.tag.DataCard;
import dev.slingshot.harness.tag.Overlap;
import dev.slingshot.harness.tag.TagFolder;
import dev.slingshot.harness.tag.TagOptions;
import dev.slingshot.harness.tag.Tagging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Labels responses of every topology.
@Command(
        name = "tag",
        description = {
            "Runs a suite whose prompts ask for a chain, a tree and a graph of thoughts, and labels every"
                    + " response: right or wrong, the topologies' shares, difficulty, shape.",
            "Given a run's folder instead, labels what is recorded there, shards that were merged too."
        },
        mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;
    @Mixin RunOptions options;
    @Mixin Places places;

    @Parameters(
            paramLabel = "SUITE",
            description =
                    "A YAML file, a name of slingshot list suites, or the folder of a run that is done.")
    String suite = "";

    @Option(
            names = "--responses",
            paramLabel = "R",
            description =
                    "Responses of each question and topology (default: the suite's own N, 16).")
    Optional<Integer> responses = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where tag.jsonl and its card go (default: the run's folder, tag).")
    Optional<Path> output = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "The model to label, where the run has several.")
    String model = "";

    @Option(
            names = "--train",
            paramLabel = "DATASET",
            description =
                    "A data set that is training data though its label does not end in /train; repeatable.")
    Set<String> training = Set.of();

    @Option(
            names = "--hard-below",
            paramLabel = "SHARE",
            description = "Hard: every topology is right less often (default: ${DEFAULT-VALUE}).")
    double hardBelow = TagOptions.USUAL.hardBelow();

    @Option(
            names = "--easy-from",
            paramLabel = "SHARE",
            description = "Easy: every topology is right as often (default: ${DEFAULT-VALUE}).")
    double easyFrom = TagOptions.USUAL.easyFrom();

    @Option(
            names = "--drop-overlap",
            description = "Leave out training questions that a test set has too.")
    boolean dropOverlap;

    @Option(names = "--parquet", description = "Write tag.parquet with the same rows too.")
    boolean parquet;

    @Override
    public Integer call() {
        var chosen = new TagOptions(hardBelow, easyFrom, training, model, dropOverlap);
        var recorded = new RunFolder(Path.of(suite));
        if (Files.isDirectory(recorded.path())) {
            require(
                    responses.isEmpty(),
                    "--responses asks for a new run, and %s is a run that is recorded; leave it out or give a suite",
                    suite);
            label(recorded.existing(), chosen);
            return Exit.DONE;
        }
        Suite asked = asked();
        var overlap = overlap(asked, chosen);
        int exit =
                new Session(spec, parent.environment(), parent.catalogue(), places, options)
                        .run(asked, all -> new ScreenedSupplies(all, overlap, chosen));
        if (exit == Exit.DONE && options.shard().whole()) {
            label(options.folder(asked), chosen);
        }
        return exit;
    }

    /// The suite with as many responses as were asked for.
    private Suite asked() {
        Suite read =
                options.applied(
                        Suites.load(suite, parent.catalogue().names(), parent.environment()));
        return responses.map(read::withSamples).orElse(read);
    }

    /// Which of its training questions a test set has, if they may be left out.
    private Overlap overlap(Suite read, TagOptions chosen) {
        var supplies =
                Session.supplies(
                        parent.catalogue(),
                        places,
                        parent.environment(),
                        options.folder(read).logs(),
                        spec.commandLine().getErr());
        Map<String, List<Problem>> problems = new TreeMap<>();
        for (DatasetSpec dataset : read.matrix().datasets()) {
            problems.put(dataset.label(), supplies.dataset(dataset).problems());
        }
        var overlap = Overlap.of(problems, chosen);
        overlap.check(chosen);
        overlap.leftOut().lines().forEach(spec.commandLine().getErr()::println);
        return overlap;
    }

    private void label(RunFolder run, TagOptions chosen) {
        var folder = new TagFolder(output.orElse(run.path().resolve("tag")));
        DataCard card;
        try (var recorded = RunReader.read(run)) {
            card = folder.write(to -> Tagging.label(recorded, chosen, to), parquet);
        }
        var out = spec.commandLine().getOut();
        out.printf(
                "%d responses to %d questions: %s%n",
                card.records(), card.questions(), folder.records());
        if (parquet) {
            out.println("the same rows: " + folder.parquet());
        }
        card.remarks().forEach(out::println);
    }
}
