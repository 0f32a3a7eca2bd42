package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaLibrary;
import dev.slingshot.harness.engine.llama.binding.LlamaModel;
import dev.slingshot.harness.engine.llama.binding.Vocabulary;
import dev.slingshot.harness.engine.llama.files.LibraryFolder;
import dev.slingshot.harness.engine.llama.files.LibraryPackage;
import dev.slingshot.harness.engine.llama.files.Platform;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The weights that benchmarks share, and the clock they use: processor time of the engine's
/// thread.
///
/// `SLINGSHOT_BENCH_GGUF` and `SLINGSHOT_LLAMA_LIBRARY` choose other files than the built-in ones.
record BenchmarkModel(LlamaModel weights) implements AutoCloseable {
    static final int NEW_TOKENS = 48;

    static BenchmarkModel open() {
        var settings = EmbeddedSettings.of("SmolLM2-135M-Instruct");
        var folder =
                Optional.ofNullable(System.getenv("SLINGSHOT_LLAMA_LIBRARY"))
                        .map(Path::of)
                        .map(LibraryFolder::of)
                        .orElseGet(() ->
                                new LibraryPackage(Platform.ofThisMachine(), settings.fetcher())
                                        .get(settings.cache()));
        var file =
                Optional.ofNullable(System.getenv("SLINGSHOT_BENCH_GGUF"))
                        .map(Path::of)
                        .orElseGet(() -> EmbeddedModel.prepare(settings, _ -> {}));
        return new BenchmarkModel(LlamaModel.load(LlamaLibrary.load(folder, false), file, 0));
    }

    Vocabulary vocabulary() {
        return weights.vocabulary();
    }

    /// A short question of its own for each problem.
    int[] prompt(int problem) {
        String text =
                "<|im_start|>user\nTom has %d apples and buys %d more, then gives %d to each of his 2 friends. How many are left? Solve step by step and part the steps with a blank line.<|im_end|>\n<|im_start|>assistant\n"
                        .formatted(3 + problem, 5 + 2 * problem, problem);
        return vocabulary().tokenize(text, true);
    }

    static Sampling sampling() {
        return Sampling.of(.8, NEW_TOKENS).withStop(List.of("\n\n"));
    }

    static Generation request(int[] prompt, int group, long seed) {
        return new Generation(Tokens.of(prompt), group, sampling(), seed, Measures.NONE);
    }

    /// One context.
    static EnginePlan plan(int sequences, int context) {
        return new EnginePlan(1, sequences, Math.max(4, sequences / 2), context);
    }

    /// Some work for an engine; says how many tokens it drew.
    interface Load {
        long run(LlamaEngine engine);
    }

    /// What a load took.
    ///
    /// @param cpuNanos of the engine's thread
    record Taken(long tokens, long cpuNanos, Activity activity) {
        double tokensPerCpuSecond() {
            return tokens * 1e9 / cpuNanos;
        }

        double rowsPerCpuSecond() {
            return activity.rows() * 1e9 / cpuNanos;
        }

        double schedulingMicros() {
            long useful = activity.decodeNanos() + activity.drawNanos() + activity.copyNanos();
            return (cpuNanos - useful) / 1e3 / activity.decodes();
        }

        double copyShare() {
            return (double) activity.copyNanos() / cpuNanos;
        }
    }

    /// Runs a load on an engine of its own.
    Taken measure(EnginePlan plan, Load load) {
        try (var engine = new LlamaEngine(weights, plan)) {
            long tokens = load.run(engine);
            return new Taken(tokens, workerNanos(), engine.activity());
        }
    }

    static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Processor time of the contexts of the engine under test, the only one that is open.
    private static long workerNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("llama-"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    @Override
    public void close() {
        weights.close();
    }
}
