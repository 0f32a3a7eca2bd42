package dev.slingshot.datasets.grade;

import dev.slingshot.datasets.answer.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
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

    /// Graded before the first line, so that no line is charged for loading the code it runs.
    private static final List<String> FIRST_ANSWERS =
            List.of(
                    "1+\\sqrt{2}",
                    "\\cos 2x",
                    "2\\cos^2 x - 1",
                    "\\frac{\\pi}{3}",
                    "(1, 2]",
                    "\\{1, 2\\}",
                    "x=2^{3}",
                    "x > 2 \\text{ cm}",
                    "\\boxed{5\\%}",
                    "12:30",
                    "e^{2x}",
                    "\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}");

    private static final int FIRST_ROUNDS = 4;

    private final Grader grader;
    private final boolean explain;
    private final LongSupplier nanoTime;

    /// @param explain whether each line also says how gold and answer were read
    /// @param nanoTime the clock for `micros`, such as `System::nanoTime`
    public GradeFile(Grader grader, boolean explain, LongSupplier nanoTime) {
        this.grader = grader;
        this.explain = explain;
        this.nanoTime = nanoTime;
        for (int round = 0; round < FIRST_ROUNDS; round++) {
            for (String answer : FIRST_ANSWERS) {
                for (String gold : FIRST_ANSWERS) {
                    grader.gradeAnswer(gold + " ", answer);
                }
                grader.grade("1", "The answer is $" + answer + "$.");
            }
        }
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
        String gold = gold(in);
        var question = JsonLines.text(in, "question");
        var rules = DatasetRule.named(JsonLines.text(in, "dataset"));
        var answer = JsonLines.text(in, "answer");
        var verdict =
                answer.isPresent()
                        ? grader.gradeAnswer(gold, answer.get(), question, rules)
                        : grader.grade(gold, response(in), question, rules);
        long nanos = nanoTime.getAsLong() - start;
        out.put("verdict", verdict.isCorrect());
        out.put("outcome", verdict.outcome().toString());
        out.put("extracted", verdict.extracted());
        out.put("how", verdict.how());
        out.put("micros", nanos / 1000);
        if (explain) {
            explain(out.putObject("explain"), gold, verdict);
        }
    }

    private static String gold(JsonNode in) {
        var gold = JsonLines.text(in, "gold");
        if (gold.isPresent()) {
            return gold.get();
        }
        Optional<String> solution = JsonLines.text(in, "gold_response");
        if (solution.isEmpty()) {
            throw new IllegalArgumentException(
                    "fields \"gold\" and \"gold_response\" are both missing; give one of them");
        }
        return GoldAnswers.of(solution.get())
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "field \"gold_response\" states no answer; box it or end"
                                        + " with a line #### ANSWER"));
    }

    private static String response(JsonNode in) {
        return JsonLines.text(in, "response")
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "fields \"answer\" and \"response\" are both missing; give"
                                        + " one of them"));
    }

    private static void explain(ObjectNode out, String gold, Verdict verdict) {
        out.put("gold", gold);
        out.put("gold_kind", Answer.read(gold).kind());
        out.put("answer_kind", Answer.read(verdict.extracted()).kind());
        out.put("steps", verdict.steps());
        out.put("grader", Grader.VERSION);
    }
}
