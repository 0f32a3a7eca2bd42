package dev.slingshot.harness.engine.llama;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Independent answers, sixteen to a problem, four times as many as there are live sequences and
/// sixteen at least: what majority voting and best-of-N ask for.
record Answers(BenchmarkModel model, int sequences) implements BenchmarkModel.Load {
    private static final int ROUNDS = 4;
    private static final int EACH = 16;

    @Override
    public long run(LlamaEngine engine) {
        return IntStream.range(0, Math.max(EACH, ROUNDS * sequences))
                .mapToObj(i ->
                        engine.generate(
                                BenchmarkModel.request(model.prompt(i / EACH), i / EACH, i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .mapToLong(Generated::drawnTokens)
                .sum();
    }
}
