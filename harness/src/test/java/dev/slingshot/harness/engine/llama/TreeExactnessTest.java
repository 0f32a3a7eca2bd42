package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Beam searches, whose children are forks of survivors, give the same tree whatever else the
/// engine does.
final class TreeExactnessTest {
    private static final int BEAMS = 6;
    private static final int WIDTH = 3;
    private static final int STEPS = 3;
    private static final int SEARCHES = 5;
    private static final int CONTEXT = 256;

    private record Grown(List<Integer> tokens, List<Double> logProbabilities) {}

    /// A search that keeps children by chance, so that it needs no verifier.
    private static List<Grown> search(LlamaEngine engine, int problem) {
        String question =
                "<|im_start|>user\nWhat is %d + %d? Show each step.<|im_end|>\n<|im_start|>assistant\n"
                        .formatted(17 + problem % 2, 20 + problem);
        int[] root = TestModel.model().vocabulary().tokenize(question, true);
        var front = Collections.nCopies(BEAMS, root);
        var grown = new ArrayList<Grown>();
        for (int step = 0; step < STEPS; step++) {
            var children = children(engine, front, problem, step);
            children.forEach(child ->
                    grown.add(new Grown(child.tokens().toList(), child.logProbabilities())));
            front = survivors(front, children, new Random(problem * 10L + step));
        }
        return grown;
    }

    private static List<Generated> children(
            LlamaEngine engine, List<int[]> front, int problem, int step) {
        var sampling = Sampling.of(.9, 5);
        return IntStream.range(0, front.size())
                .mapToObj(i ->
                        engine.generate(
                                new Generation(
                                        Tokens.of(front.get(i)),
                                        problem,
                                        sampling,
                                        problem * 1000L + step * 100L + i,
                                        new Measures(true, false))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static List<int[]> survivors(
            List<int[]> front, List<Generated> children, Random random) {
        var all = new ArrayList<int[]>();
        for (int i = 0; i < front.size(); i++) {
            all.add(
                    IntStream.concat(
                                    Arrays.stream(front.get(i)),
                                    Arrays.stream(children.get(i).tokens().toArray()))
                            .toArray());
        }
        Collections.shuffle(all, random);
        return all.stream()
                .limit(BEAMS / WIDTH)
                .flatMap(each -> Collections.nCopies(WIDTH, each).stream())
                .toList();
    }

    /// All searches at once in one engine.
    private static List<List<Grown>> together(LlamaEngine engine) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, SEARCHES)
                    .mapToObj(problem ->
                            CompletableFuture.supplyAsync(() -> search(engine, problem), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /// One request at a time, and nothing kept between them.
    private static List<List<Grown>> apart() {
        try (var engine = new LlamaEngine(TestModel.model(), new EnginePlan(1, 1, 0, CONTEXT))) {
            return IntStream.range(0, SEARCHES).mapToObj(i -> search(engine, i)).toList();
        }
    }

    @Test
    void gives_the_same_trees_after_forks_prunings_moves_and_evictions() {
        var expected = apart();
        try (var roomy = new LlamaEngine(TestModel.model(), new EnginePlan(1, 16, 16, CONTEXT))) {
            assertThat(together(roomy)).isEqualTo(expected);
            assertThat(roomy.activity().copies()).as("forks").isGreaterThan(SEARCHES * BEAMS);
        }
        try (var tight = new LlamaEngine(TestModel.model(), new EnginePlan(1, 7, 1, CONTEXT))) {
            assertThat(together(tight)).isEqualTo(expected);
            assertThat(tight.activity().moves()).as("moves").isPositive();
            assertThat(tight.activity().evictions()).as("evictions").isPositive();
        }
        try (var two = new LlamaEngine(TestModel.model(), new EnginePlan(2, 8, 4, CONTEXT))) {
            assertThat(together(two)).isEqualTo(expected);
        }
    }
}
