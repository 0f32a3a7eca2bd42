package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Sixteen paths of eight steps behind a question, whose steps are scored.
///
/// @param onePass whether a path is read once for all its steps, or for each step as a search does
record Paths(boolean onePass) implements BenchmarkModel.Load {
    private static final int PATHS = 16;
    private static final int QUESTION = 56;
    private static final int STEPS = 8;
    private static final int STEP = 25;
    private static final List<Integer> LABELS = List.of(28, 29);

    @Override
    public long run(LlamaEngine engine) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, PATHS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> score(engine, i), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        return (long) PATHS * (QUESTION + STEPS * STEP);
    }

    private void score(LlamaEngine engine, int path) {
        int[] text = Texts.text(path, QUESTION + STEPS * STEP);
        var ends = IntStream.rangeClosed(1, STEPS).mapToObj(i -> QUESTION + i * STEP - 1).toList();
        if (onePass) {
            engine.score(new Scoring(Tokens.of(text), path, ends, LABELS)).join();
            return;
        }
        for (int end : ends) {
            var known = Tokens.of(Arrays.copyOf(text, end + 1));
            engine.score(new Scoring(known, path, List.of(end), LABELS)).join();
        }
    }
}
