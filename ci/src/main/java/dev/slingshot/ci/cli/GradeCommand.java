package dev.slingshot.ci.cli;

import dev.slingshot.datasets.answer.Answer;
import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.grade.DatasetRule;
import dev.slingshot.datasets.grade.GoldAnswers;
import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.datasets.grade.Outcome;
import dev.slingshot.datasets.grade.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

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

    @Option(names = "--explain", description = "Adds both answers as they were read, and the work.")
    boolean explain;

    private final Map<Outcome, LongAdder> counts =
            Stream.of(Outcome.values())
                    .collect(
                            Collectors.toUnmodifiableMap(outcome -> outcome, _ -> new LongAdder()));

    @Override
    public void run() {
        var grader = new Grader(profile);
        files.map("pairs", line -> grade(grader, line));
        String all =
                Stream.of(Outcome.values())
                        .map(outcome ->
                                counts.getOrDefault(outcome, new LongAdder()) + " " + outcome)
                        .collect(Collectors.joining(", "));
        files.spec.commandLine().getErr().println(all);
    }

    private String grade(Grader grader, JsonLine line) {
        long start = System.nanoTime();
        Optional<String> gold = gold(line);
        Verdict verdict =
                gold.map(reference -> verdict(grader, line, reference))
                        .orElseGet(() ->
                                new Verdict(
                                        Outcome.UNREADABLE,
                                        "",
                                        "gold response states no answer",
                                        0));
        long micros = (System.nanoTime() - start + 500) / 1000;
        counts.getOrDefault(verdict.outcome(), new LongAdder()).increment();
        ObjectNode out = JsonLine.object();
        out.set("id", line.identifier("id"));
        out.put("verdict", verdict.isCorrect());
        out.put("outcome", verdict.outcome().toString());
        out.put("extracted", verdict.extracted());
        out.put("how", verdict.how());
        out.put("micros", micros);
        if (explain) {
            out.put("gold_read", gold.map(GradeCommand::read).orElse(""));
            out.put("answer_read", read(verdict.extracted()));
            out.put("steps", verdict.steps());
        }
        return out.toString();
    }

    private static Verdict verdict(Grader grader, JsonLine line, String gold) {
        Optional<String> question = line.text("question");
        var rule = DatasetRule.named(line.text("dataset"));
        return line.text("answer")
                .map(answer -> grader.gradeAnswer(gold, answer, question, rule))
                .or(() ->
                        line.text("response").map(text -> grader.grade(gold, text, question, rule)))
                .orElseThrow(() -> line.needsOneOf("answer", "response"));
    }

    private static Optional<String> gold(JsonLine line) {
        Optional<String> gold = line.text("gold");
        if (gold.isPresent()) {
            return gold;
        }
        String response =
                line.text("gold_response")
                        .orElseThrow(() -> line.needsOneOf("gold", "gold_response"));
        String dataset = line.text("dataset").orElse("");
        Optional<String> own =
                dataset.startsWith("gsm8k")
                        ? GoldAnswers.gsm8k(response)
                        : dataset.startsWith("math")
                                ? GoldAnswers.math(response)
                                : Optional.empty();
        return own.or(() -> GoldAnswers.of(response));
    }

    /// The text without its markup, and whether it was understood as more than a text.
    private static String read(String answer) {
        var reading = Answer.read(answer);
        String kind = reading.isReadable() ? "" : " (as text)";
        return reading.canonicalText() + kind;
    }
}
