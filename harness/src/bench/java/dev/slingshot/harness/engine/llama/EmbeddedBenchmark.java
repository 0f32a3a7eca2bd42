package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Tokens drawn by the engine, beside the ceiling: a static batch through the same binding, which
/// starts with all prompts read and loses no row until the end. Single-threaded all, so that tokens
/// per second of processor time (`tokensPerCpuSecond`) can be compared on a busy machine too.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // JMH calls open()
public class EmbeddedBenchmark {
    private static final int CONTEXT = 512;
    private static final int NEW_TOKENS = 48;
    private static final int BEAMS = 16;
    private static final int WIDTH = 4;
    private static final int STEPS = 4;

    @Param({"1", "8", "32", "64"})
    public int sequences;

    private EmbeddedModel embedded;

    /// What one shot did, for the ratio.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Drawn {
        public long tokens;
        public double tokensPerCpuSecond;

        @Setup(Level.Iteration)
        public void reset() {
            tokens = 0;
            tokensPerCpuSecond = 0;
        }
    }

    @Setup
    public void open() {
        embedded =
                EmbeddedModel.open(
                        EmbeddedSettings.of("SmolLM2-135M-Instruct").withContextTokens(CONTEXT),
                        _ -> {});
    }

    @TearDown
    public void close() {
        embedded.close();
    }

    private int[] prompt(int problem) {
        String text =
                "<|im_start|>user\nTom has %d apples and buys %d more, then gives %d to each of his 2 friends. How many are left? Solve step by step and part the steps with a blank line.<|im_end|>\n<|im_start|>assistant\n"
                        .formatted(3 + problem, 5 + 2 * problem, problem);
        return embedded.vocabulary().tokenize(text, true);
    }

    @Benchmark
    public void staticBatch(Drawn drawn) {
        int words = embedded.vocabulary().size();
        float[] logits = new float[words];
        var sampler = new Sampler(words);
        int[] next = new int[sequences];
        int[] positions = new int[sequences];
        var dice = IntStream.range(0, sequences).mapToObj(Dice::new).toList();
        try (var context =
                new LlamaContext(
                        embedded.engine().model(), sequences, CONTEXT, EnginePlan.ROWS, 1)) {
            for (int i = 0; i < sequences; i++) {
                read(context, i, prompt(i));
                positions[i] = prompt(i).length;
            }
            long start = cpuNanos();
            for (int round = 0; round < NEW_TOKENS; round++) {
                context.rows().clear();
                for (int i = 0; i < sequences; i++) {
                    context.rows().add(next[i], positions[i]++, i, true);
                }
                context.decode();
                for (int i = 0; i < sequences; i++) {
                    context.logits(i, logits);
                    next[i] = sampler.draw(logits, sampling(), dice.get(i));
                }
            }
            count(drawn, (long) sequences * NEW_TOKENS, cpuNanos() - start);
        }
    }

    private static void read(LlamaContext context, int sequence, int[] prompt) {
        for (int from = 0; from < prompt.length; from += Worker.PIECE) {
            context.rows().clear();
            for (int i = from; i < Math.min(prompt.length, from + Worker.PIECE); i++) {
                context.rows().add(prompt[i], i, sequence, false);
            }
            context.decode();
        }
    }

    /// As many answers as there are sequences, four to a problem, three rounds of them.
    @Benchmark
    public void majority(Drawn drawn) {
        measured(
                drawn,
                engine -> {
                    var answers = new ArrayList<CompletableFuture<Generated>>();
                    for (int i = 0; i < 3 * sequences; i++) {
                        answers.add(engine.generate(request(prompt(i / 4), i / 4, i)));
                    }
                    return answers.stream().mapToLong(each -> each.join().drawnTokens()).sum();
                });
    }

    /// Beam searches over steps, as many at once as fill the sequences twice, pruned at random.
    @Benchmark
    public void beam(Drawn drawn) {
        measured(drawn, this::beams);
    }

    private long beams(LlamaEngine engine) {
        int searches = Math.max(1, 2 * sequences / BEAMS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, searches)
                    .mapToObj(problem ->
                            CompletableFuture.supplyAsync(() -> beam(engine, problem), threads))
                    .toList()
                    .stream()
                    .mapToLong(CompletableFuture::join)
                    .sum();
        }
    }

    private long beam(LlamaEngine engine, int problem) {
        var front = Collections.nCopies(BEAMS, prompt(problem));
        long tokens = 0;
        for (int step = 0; step < STEPS && !front.isEmpty(); step++) {
            var children = new ArrayList<CompletableFuture<Generated>>();
            for (int i = 0; i < front.size(); i++) {
                children.add(engine.generate(request(front.get(i), problem, 1000 * step + i)));
            }
            var open = new ArrayList<int[]>();
            for (int i = 0; i < children.size(); i++) {
                var child = children.get(i).join();
                tokens += child.drawnTokens();
                if (child.finish() == Finish.STOP) {
                    open.add(joined(front.get(i), child.tokens().toArray()));
                }
            }
            Collections.shuffle(open, new Random(problem * 100L + step));
            front =
                    open.stream()
                            .limit(BEAMS / WIDTH)
                            .flatMap(each -> Collections.nCopies(WIDTH, each).stream())
                            .toList();
        }
        return tokens;
    }

    private static int[] joined(int[] first, int[] second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    private static Sampling sampling() {
        return Sampling.of(.8, NEW_TOKENS).withStop(List.of("\n\n"));
    }

    private static Generation request(int[] prompt, int group, long seed) {
        return new Generation(Tokens.of(prompt), group, sampling(), seed, false);
    }

    private interface Load {
        long tokens(LlamaEngine engine);
    }

    private void measured(Drawn drawn, Load load) {
        var plan = new EnginePlan(1, sequences, Math.max(4, sequences / 2), CONTEXT);
        try (var engine = new LlamaEngine(embedded.engine().model(), plan)) {
            long tokens = load.tokens(engine);
            count(drawn, tokens, workerNanos());
        }
    }

    private static void count(Drawn drawn, long tokens, long nanos) {
        drawn.tokens += tokens;
        drawn.tokensPerCpuSecond = tokens * 1e9 / nanos;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Processor time of the contexts of the engine under test; the one of the model idles.
    private static long workerNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("llama-"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }
}
