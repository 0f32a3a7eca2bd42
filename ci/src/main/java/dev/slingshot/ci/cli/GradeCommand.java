package dev.slingshot.ci.cli;

import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.datasets.grade.Outcome;
import dev.slingshot.datasets.lines.GradeFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Grades pairs of answers without any run.
@Command(
        name = "grade",
        description = {
            "Grades answers against reference answers, a JSON object a line.",
            "",
            "In: id, gold or gold_response, answer or response, optionally question and dataset.",
            "Out: id, verdict, outcome, extracted, how, micros."
        },
        mixinStandardHelpOptions = true)
final class GradeCommand implements Runnable {

    @Mixin LineFiles files;

    @Option(
            names = "--profile",
            description = "How much may be inferred: ${COMPLETION-CANDIDATES} (default: flexible).")
    Profile profile = Profile.FLEXIBLE;

    @Option(names = "--explain", description = "Adds how both answers were read, and the work.")
    boolean explain;

    @Override
    public void run() {
        var grading = new GradeFile(new Grader(profile), explain, System::nanoTime);
        files.map(
                "pairs",
                (in, out, pool, threads) -> {
                    var counts = grading.run(in, out, pool, threads);
                    files.spec.commandLine().getErr().println(words(counts));
                    return counts.lines();
                });
    }

    private static String words(GradeFile.Counts counts) {
        return Stream.of(Outcome.values())
                .map(outcome -> counts.of(outcome) + " " + outcome)
                .collect(Collectors.joining(", "));
    }
}
