package dev.slingshot.ci.cli;

import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.harness.result.Disagreement;
import dev.slingshot.harness.result.Said;
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
        PrintWriter out = spec.commandLine().getOut();
        if (compare && against.isEmpty() && save.isEmpty()) {
            compare(folder, out);
            return;
        }
        try (var again = RunReader.read(folder, profile, parent.catalogue())) {
            save.ifPresent(file -> VerdictFile.write(file, again.grader(), again.trials()));
            if (against.isPresent()) {
                var saved = VerdictFile.compare(against.get(), again.trials(), examples);
                print(saved.grader(), again.grader(), saved.datasets(), out);
            } else if (compare) {
                compare(folder, out);
            } else {
                new TextTable(again).print(out);
            }
        }
    }

    /// Judges by both profiles in one pass.
    private void compare(RunFolder folder, PrintWriter out) {
        try (var both = RunReader.compared(folder, profile, examples, parent.catalogue())) {
            both.profiles()
                    .forEach(other ->
                            print(both.grader(), RunReader.grader(profile), other.datasets(), out));
        }
    }

    private void print(String grader, String again, List<Disagreement> datasets, PrintWriter out) {
        out.printf("%s against %s%n", grader, again);
        datasets.forEach(each -> print(each, out));
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

    private static String words(Said judgement) {
        String answer = judgement.answer().isEmpty() ? "no answer" : judgement.answer();
        return "%s %s (%s)".formatted(judgement.outcome(), answer, judgement.how());
    }
}
