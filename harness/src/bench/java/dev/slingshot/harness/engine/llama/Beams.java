package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Finish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Beam searches (N = 16, M = 4) over steps, pruned at random; all problems at the same time.
record Beams(BenchmarkModel model, int problems) implements BenchmarkModel.Load {
    static final int BEAMS = 16;
    private static final int WIDTH = 4;
    private static final int STEPS = 4;

    @Override
    public long run(LlamaEngine engine) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, problems)
                    .mapToObj(problem ->
                            CompletableFuture.supplyAsync(() -> search(engine, problem), threads))
                    .toList()
                    .stream()
                    .mapToLong(CompletableFuture::join)
                    .sum();
        }
    }

    private long search(LlamaEngine engine, int problem) {
        var front = Collections.nCopies(BEAMS, model.prompt(problem));
        long tokens = 0;
        for (int step = 0; step < STEPS && !front.isEmpty(); step++) {
            var children = grow(engine, problem, step, front);
            tokens += children.stream().mapToLong(Generated::drawnTokens).sum();
            front = survivors(front, children, new Random(problem * 100L + step));
        }
        return tokens;
    }

    private static List<Generated> grow(
            LlamaEngine engine, int problem, int step, List<int[]> front) {
        return IntStream.range(0, front.size())
                .mapToObj(i ->
                        engine.generate(
                                BenchmarkModel.request(front.get(i), problem, 1000L * step + i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static List<int[]> survivors(
            List<int[]> front, List<Generated> children, Random random) {
        var open = new ArrayList<int[]>();
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).finish() == Finish.STOP) {
                open.add(Texts.joined(front.get(i), children.get(i).tokens().toArray()));
            }
        }
        Collections.shuffle(open, random);
        return open.stream()
                .limit(BEAMS / WIDTH)
                .flatMap(each -> Collections.nCopies(WIDTH, each).stream())
                .toList();
    }
}
