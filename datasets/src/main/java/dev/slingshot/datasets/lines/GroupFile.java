package dev.slingshot.datasets.lines;

import dev.slingshot.datasets.answer.AnswerClasses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Groups the answers of each line of a JSONL stream: `problem` and `answers` in, `problem`,
/// `labels` and `micros` out, in the same order.
public final class GroupFile {
    /// Lines read and answers in them.
    public record Counts(long lines, long answers, long classes) {}

    private final LongSupplier nanoTime;

    /// @param nanoTime the clock for `micros`, such as `System::nanoTime`
    public GroupFile(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        WarmUp.group();
    }

    /// Groups everything on the calling thread.
    public Counts run(BufferedReader in, Writer out) throws IOException {
        var lines = new JsonLines(this::group);
        var totals = totals(lines);
        lines.copy(in, out);
        return new Counts(lines.written(), totals[0], totals[1]);
    }

    /// Groups in batches on `threads` threads of a pool; the output is the same.
    public Counts run(BufferedReader in, Writer out, ExecutorService pool, int threads)
            throws IOException {
        var lines = new JsonLines(this::group);
        var totals = totals(lines);
        lines.copy(in, out, pool, threads);
        return new Counts(lines.written(), totals[0], totals[1]);
    }

    private static long[] totals(JsonLines lines) {
        var totals = new long[2];
        lines.onWritten(line -> {
            int most = -1;
            for (JsonNode label : line.get("labels")) {
                most = Math.max(most, label.intValue());
            }
            totals[0] += line.get("labels").size();
            totals[1] += most + 1;
        });
        return totals;
    }

    private void group(JsonNode in, ObjectNode out) {
        long start = nanoTime.getAsLong();
        var given = in.get("answers");
        if (given == null || !given.isArray()) {
            throw new IllegalArgumentException(
                    "field \"answers\" is missing or no list; give a list of texts");
        }
        var answers = new ArrayList<String>();
        for (JsonNode answer : given) {
            answers.add(answer.isString() ? answer.stringValue() : answer.toString());
        }
        int[] labels = AnswerClasses.of(answers).labels();
        long nanos = nanoTime.getAsLong() - start;
        var array = out.putArray("labels");
        for (int label : labels) {
            array.add(label);
        }
        out.put("micros", nanos / 1000);
    }
}
