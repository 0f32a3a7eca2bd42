package dev.slingshot.datasets.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Copies JSONL from a reader to a writer through a function of one line, in order, a batch at a
/// time.
final class JsonLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BATCH_LINES = 2048;
    private static final int CHUNK_LINES = 64;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private record Numbered(long number, String text) {}

    private final BiConsumer<JsonNode, ObjectNode> work;
    private Consumer<ObjectNode> written = _ -> {};
    private long lines;
    private long count;

    JsonLines(BiConsumer<JsonNode, ObjectNode> work) {
        this.work = work;
    }

    void onWritten(Consumer<ObjectNode> listener) {
        written = listener;
    }

    long written() {
        return count;
    }

    void copy(BufferedReader in, Writer out) throws IOException {
        for (var batch = batch(in); !batch.isEmpty(); batch = batch(in)) {
            write(answered(batch), out);
        }
    }

    void copy(BufferedReader in, Writer out, ExecutorService pool, int threads) throws IOException {
        if (threads <= 1) {
            copy(in, out);
            return;
        }
        for (var batch = batch(in); !batch.isEmpty(); batch = batch(in)) {
            var parts = new ArrayList<Future<List<ObjectNode>>>();
            for (int from = 0; from < batch.size(); from += CHUNK_LINES) {
                var part = batch.subList(from, Math.min(from + CHUNK_LINES, batch.size()));
                parts.add(pool.submit(() -> answered(part)));
            }
            for (var part : parts) {
                write(result(part), out);
            }
        }
    }

    private static List<ObjectNode> result(Future<List<ObjectNode>> part) throws IOException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException mistake) {
                throw mistake;
            }
            throw new IllegalStateException("a line could not be worked on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a batch", e);
        }
    }

    private List<Numbered> batch(BufferedReader in) throws IOException {
        var batch = new ArrayList<Numbered>();
        while (batch.size() < BATCH_LINES) {
            String line = in.readLine();
            if (line == null) {
                break;
            }
            lines++;
            if (lines == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                line = line.substring(1);
            }
            if (!line.isBlank()) {
                batch.add(new Numbered(lines, line));
            }
        }
        return batch;
    }

    private List<ObjectNode> answered(List<Numbered> batch) {
        var answers = new ArrayList<ObjectNode>(batch.size());
        for (Numbered line : batch) {
            answers.add(answered(line));
        }
        return answers;
    }

    private ObjectNode answered(Numbered line) {
        try {
            var in = MAPPER.readTree(line.text);
            if (!in.isObject()) {
                throw new IllegalArgumentException("no JSON object; give one object a line");
            }
            var out = MAPPER.createObjectNode();
            for (String name : new String[] {"id", "problem"}) {
                if (in.has(name)) {
                    out.set(name, in.get(name));
                }
            }
            work.accept(in, out);
            return out;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "line " + line.number + ": no valid JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + line.number + ": " + e.getMessage(), e);
        }
    }

    private void write(List<ObjectNode> answers, Writer out) throws IOException {
        for (ObjectNode answer : answers) {
            out.write(MAPPER.writeValueAsString(answer));
            out.write('\n');
            written.accept(answer);
            count++;
        }
    }

    /// A field's text; numbers count as written, null and absent fields as none.
    static Optional<String> text(JsonNode in, String field) {
        var node = in.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(node.isString() ? node.stringValue() : node.toString());
    }
}
