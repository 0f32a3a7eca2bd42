package dev.slingshot.datasets.lines;

import dev.slingshot.datasets.answer.Answer;
import dev.slingshot.datasets.grade.DatasetRule;
import dev.slingshot.datasets.grade.GoldAnswers;
import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.datasets.grade.Outcome;
import dev.slingshot.datasets.grade.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Grades a JSONL stream line by line, keeping its order and holding only a batch of it.
///
/// Input: `id`; `gold` or `gold_response`; `answer` or `response`; optional `question` and
/// `dataset`. Output: `id`, `verdict`, `outcome`, `extracted`, `how`, `micros`. The caller opens
/// and closes the files and owns the clock and the threads.
public final class GradeFile {
    /// How many lines had which outcome.
    public record Counts(long lines, Map<Outcome, Long> outcomes) {
        public Counts {
            outcomes = Map.copyOf(outcomes);
        }

        public long of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }

    private static final Verdict NO_GOLD =
            new Verdict(Outcome.UNREADABLE, "", "the gold response states no answer", 0);

    private final Grader grader;
    private final boolean explain;
    private final LongSupplier nanoTime;

    /// @param explain whether each line also says how gold and answer were read
    /// @param nanoTime the clock for `micros`, such as `System::nanoTime`
    public GradeFile(Grader grader, boolean explain, LongSupplier nanoTime) {
        this.grader = grader;
        this.explain = explain;
        this.nanoTime = nanoTime;
        WarmUp.grade(grader);
    }

    /// Grades everything on the calling thread.
    public Counts run(BufferedReader in, Writer out) throws IOException {
        return counted(new JsonLines(this::grade), lines -> lines.copy(in, out));
    }

    /// Grades in batches on `threads` threads of a pool; the output is the same.
    public Counts run(BufferedReader in, Writer out, ExecutorService pool, int threads)
            throws IOException {
        return counted(new JsonLines(this::grade), lines -> lines.copy(in, out, pool, threads));
    }

    private interface Copying {
        void copy(JsonLines lines) throws IOException;
    }

    private static Counts counted(JsonLines lines, Copying copying) throws IOException {
        var outcomes = new EnumMap<Outcome, Long>(Outcome.class);
        lines.onWritten(line -> outcomes.merge(outcome(line), 1L, Long::sum));
        copying.copy(lines);
        return new Counts(lines.written(), outcomes);
    }

    private static Outcome outcome(ObjectNode line) {
        return Outcome.named(line.get("outcome").asString());
    }

    private void grade(JsonNode in, ObjectNode out) {
        long start = nanoTime.getAsLong();
        var gold = gold(in);
        var verdict = gold.map(reference -> verdict(in, reference)).orElse(NO_GOLD);
        long nanos = nanoTime.getAsLong() - start;
        out.put("verdict", verdict.isCorrect());
        out.put("outcome", verdict.outcome().toString());
        out.put("extracted", verdict.extracted());
        out.put("how", verdict.how());
        out.put("micros", (nanos + 500) / 1000);
        if (explain) {
            explain(out.putObject("explain"), gold.orElse(""), verdict);
        }
    }

    private Verdict verdict(JsonNode in, String gold) {
        var question = JsonLines.text(in, "question");
        var rules = DatasetRule.named(JsonLines.text(in, "dataset"));
        var answer = JsonLines.text(in, "answer");
        return answer.isPresent()
                ? grader.gradeAnswer(gold, answer.get(), question, rules)
                : grader.grade(gold, response(in), question, rules);
    }

    /// Empty where the gold response states no answer: such a line is unreadable and the others are
    /// graded all the same.
    private static Optional<String> gold(JsonNode in) {
        var gold = JsonLines.text(in, "gold");
        if (gold.isPresent()) {
            return gold;
        }
        String solution =
                JsonLines.text(in, "gold_response")
                        .orElseThrow(() -> needed("gold", "gold_response"));
        return GoldAnswers.of(solution);
    }

    private static String response(JsonNode in) {
        return JsonLines.text(in, "response").orElseThrow(() -> needed("answer", "response"));
    }

    private static IllegalArgumentException needed(String one, String other) {
        return new IllegalArgumentException(
                "one of \"%s\" and \"%s\" is needed".formatted(one, other));
    }

    private static void explain(ObjectNode out, String gold, Verdict verdict) {
        out.put("gold", gold);
        out.put("gold_kind", Answer.read(gold).kind());
        out.put("answer_kind", Answer.read(verdict.extracted()).kind());
        out.put("steps", verdict.steps());
        out.put("grader", Grader.VERSION);
    }
}
