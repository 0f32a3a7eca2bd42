package dev.slingshot.ci.cli;

import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.harness.result.Disagreement;
import dev.slingshot.harness.result.Judgement;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunReader;
import dev.slingshot.harness.run.VerdictFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Judges a recorded run again, with another profile and no model.
@Command(
        name = "regrade",
        description = "Judges a recorded run with another profile of the grader. Asks no model.",
        mixinStandardHelpOptions = true)
final class RegradeCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Parameters(paramLabel = "RUN", description = "A run's folder, such as runs/quickstart.")
    Path run = Path.of("");

    @Option(
            names = "--profile",
            description = "How much may be inferred: ${COMPLETION-CANDIDATES} (default: strict).")
    Profile profile = Profile.STRICT;

    @Option(
            names = "--compare",
            description = "Show where its verdicts part from the run's own, by data set.")
    boolean compare;

    @Option(
            names = "--against",
            paramLabel = "FILE.jsonl",
            description =
                    "Compare with the verdicts in this file, saved by another version, not the run's own.")
    Optional<Path> against = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE.jsonl",
            description = "Write all verdicts, for another version to compare with.")
    Optional<Path> save = Optional.empty();

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Verdicts to show of each data set (default: 10).")
    int examples = 10;

    @Override
    public void run() {
        var folder = new RunFolder(run);
        var again = RunReader.read(folder, profile, parent.catalogue());
        PrintWriter out = spec.commandLine().getOut();
        save.ifPresent(file -> VerdictFile.write(file, again.grader(), again.trials()));
        if (against.isPresent()) {
            var saved = VerdictFile.read(against.get(), again.trials());
            print(saved.grader(), saved.trials(), again, out);
        } else if (compare) {
            var own = RunReader.read(folder, parent.catalogue());
            print(own.grader(), own.trials(), again, out);
        } else {
            new TextTable(again).print(out);
        }
    }

    private void print(String grader, List<TrialResult> trials, RunResult again, PrintWriter out) {
        out.printf("%s against %s%n", grader, again.grader());
        Disagreement.between(trials, again.trials()).forEach(each -> print(each, out));
    }

    private void print(Disagreement found, PrintWriter out) {
        out.println();
        out.printf(
                Locale.ROOT,
                "%s: %d candidates, %d right by both, %d by the first alone, %d by the second alone%n",
                found.dataset(),
                found.candidates(),
                found.bothRight(),
                found.onlyFirst(),
                found.onlySecond());
        found.flips().stream()
                .limit(examples)
                .forEach(flip ->
                        out.printf(
                                "  %s, candidate %s, reference %s: %s / %s%n",
                                flip.problem(),
                                flip.place(),
                                flip.reference(),
                                words(flip.first()),
                                words(flip.second())));
    }

    private static String words(Judgement judgement) {
        String answer = judgement.answer().isEmpty() ? "no answer" : judgement.answer();
        return "%s %s (%s)".formatted(judgement.outcome(), answer, judgement.how());
    }
}
