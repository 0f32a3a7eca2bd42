package dev.slingshot.ci.cli;

import dev.slingshot.strategies.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Maps the lines of a JSONL file on several threads, in bounded memory, and writes the results in
/// the lines' order. Blank lines are passed over.
///
/// @param file as messages call it
record LineStream(String file, BufferedReader in, Writer out, int threads) {
    private static final int CHUNK_LINES = 256;

    /// How many chunks may wait for the one before them.
    private static final int CHUNKS_PER_THREAD = 4;

    /// @return lines written
    long map(Function<JsonLine, String> work) {
        Queue<Future<List<String>>> waiting = new ArrayDeque<>();
        long[] counts = {0, 0};
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (var chunk = chunk(counts); !chunk.isEmpty(); chunk = chunk(counts)) {
                var lines = chunk;
                waiting.add(
                        pool.submit(() -> lines.stream().map(line -> done(line, work)).toList()));
                if (waiting.size() > threads * CHUNKS_PER_THREAD) {
                    counts[1] += write(waiting.remove());
                }
            }
            for (var next : waiting) {
                counts[1] += write(next);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts[1];
    }

    private record Numbered(long number, String text) {}

    private String done(Numbered line, Function<JsonLine, String> work) {
        return work.apply(JsonLine.read(file, line.number(), line.text()));
    }

    private List<Numbered> chunk(long[] counts) throws IOException {
        var lines = new ArrayList<Numbered>();
        while (lines.size() < CHUNK_LINES) {
            String text = in.readLine();
            if (text == null) {
                break;
            }
            counts[0]++;
            if (!text.isBlank()) {
                lines.add(new Numbered(counts[0], text));
            }
        }
        return lines;
    }

    private int write(Future<List<String>> chunk) throws IOException {
        try {
            var lines = chunk.get();
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
            return lines.size();
        } catch (ExecutionException e) {
            out.flush();
            if (e.getCause() instanceof ConfigurationException mistake) {
                throw mistake;
            }
            throw new IllegalStateException("failed on a line of " + file, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
