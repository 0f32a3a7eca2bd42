package dev.slingshot.ci.cli;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.export.RewardScores;
import dev.slingshot.harness.export.TrainingKind;
import dev.slingshot.harness.export.TrainingOptions;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Makes training sets.
@Command(
        name = "export",
        description = {
            "Makes training sets of labelled responses, with the recipe that trains with them beside.",
            "See docs/training.md."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ExportCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "sft",
            description = {
                "Right responses in the topology that is best for their question, for topological tuning:",
                "prompt and completion as TRL's SFTTrainer reads them."
            },
            mixinStandardHelpOptions = true)
    void sft(
            @Mixin TrainingSetOptions set,
            @Mixin Places places,
            @Option(
                            names = "--prompt",
                            paramLabel = "PROMPT",
                            defaultValue = "cot-boxed@1",
                            description =
                                    "What stands before a response: a name of slingshot list prompts or a file; it names no topology, since the model is to choose (default: ${DEFAULT-VALUE}).")
                    String prompt,
            @Option(
                            names = "--any-shape",
                            description =
                                    "Keep responses that do not have the shape that was asked for.")
                    boolean anyShape,
            @Option(
                            names = "--no-balance",
                            description =
                                    "Keep all rows in place of as many of each topology as the rarest has.")
                    boolean unbalanced,
            @Option(
                            names = "--scores",
                            paramLabel = "FILE",
                            description =
                                    "A reward model's scores, as score.py writes them: of each question only the best responses stay.")
                    Optional<Path> scores,
            @Option(
                            names = "--top",
                            paramLabel = "SHARE",
                            description =
                                    "How many of a question's responses those are (default: 0.5).")
                    Optional<Double> top) {
        require(
                top.isEmpty() || scores.isPresent(),
                "--top keeps the best of scored responses; give their scores with --scores");
        var usual = TrainingOptions.usual(TrainingKind.SFT);
        var options =
                set.options(TrainingKind.SFT, !anyShape, !unbalanced, top.orElse(usual.topShare()));
        set.write(
                new TrainingSetOptions.Wanted(
                        TrainingKind.SFT,
                        options,
                        PromptsCommand.template(prompt),
                        scores.map(RewardScores::read).orElse(RewardScores.NONE)),
                places.fetcher(parent.environment()));
    }

    @Command(
            name = "reward",
            description = {
                "Pairs of a right and a wrong response to one question, for a reward model with one label:",
                "prompt, chosen and rejected as TRL's RewardTrainer reads them."
            },
            mixinStandardHelpOptions = true)
    void reward(@Mixin TrainingSetOptions set, @Mixin Places places) {
        plain(TrainingKind.REWARD, set, places);
    }

    @Command(
            name = "mtrm",
            description = {
                "Responses with four labels (right, and the topo labels of chain, tree and graph), and each",
                "question alone with its topo labels, for a multi-label topology reward model."
            },
            mixinStandardHelpOptions = true)
    void mtrm(@Mixin TrainingSetOptions set, @Mixin Places places) {
        plain(TrainingKind.MTRM, set, places);
    }

    private void plain(TrainingKind kind, TrainingSetOptions set, Places places) {
        set.write(
                new TrainingSetOptions.Wanted(
                        kind,
                        set.options(kind, false, false, 1),
                        PromptsCommand.template("question-only@1"),
                        RewardScores.NONE),
                places.fetcher(parent.environment()));
    }
}
