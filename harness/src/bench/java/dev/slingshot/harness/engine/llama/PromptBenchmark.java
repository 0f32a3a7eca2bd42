package dev.slingshot.harness.engine.llama;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How fast the engine reads: prompts of their own, prompts that share a beginning, and paths whose
/// steps are scored, in tokens per processor second of its one thread, as shares of what the
/// binding reads in calls of 512 rows before and after.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@SuppressWarnings("NullAway.Init") // JMH calls open()
public class PromptBenchmark {
    private static final int CONTEXT = 512;

    @Param({"8", "32"})
    public int sequences;

    private BenchmarkModel model;

    @Setup
    public void open() {
        model = BenchmarkModel.open();
    }

    @TearDown
    public void close() {
        model.close();
    }

    @Benchmark
    public void interleaved(Shots shots) {
        double[] before = ceilings();
        var independent =
                model.measure(BenchmarkModel.plan(sequences, CONTEXT), Prompts.independent());
        var sharing = model.measure(BenchmarkModel.plan(sequences, CONTEXT), Prompts.sharing());
        var onePass = model.measure(BenchmarkModel.plan(sequences, CONTEXT), new Paths(true));
        var steps = model.measure(BenchmarkModel.plan(sequences, CONTEXT), new Paths(false));
        double[] after = ceilings();
        double ceiling = (before[0] + after[0]) / 2;
        shots.add("two prompts of 256 in each call, tokens/CPU-s", ceiling);
        shots.add(
                "pieces of 63, eight prompts in each call, share",
                mean(before, after, 1) / ceiling);
        shots.add("pieces of 63, one prompt in each call, share", mean(before, after, 2) / ceiling);
        shots.add(
                "forty tokens behind 200, eight in each call, share",
                mean(before, after, 3) / ceiling);
        shots.add("independent prompts, share", independent.tokensPerCpuSecond() / ceiling);
        shots.add("shared beginnings, share, all tokens", sharing.tokensPerCpuSecond() / ceiling);
        shots.add(
                "shared beginnings, share, computed tokens", sharing.rowsPerCpuSecond() / ceiling);
        shots.add("paths scored in one pass, share", onePass.tokensPerCpuSecond() / ceiling);
        shots.add("paths scored step by step, share", steps.tokensPerCpuSecond() / ceiling);
        addRest(shots, "independent prompts", independent);
        addRest(shots, "shared beginnings", sharing);
        addRest(shots, "step by step", steps);
        shots.add(
                "step by step of one pass",
                steps.tokensPerCpuSecond() / onePass.tokensPerCpuSecond());
    }

    /// Processor time beside decoding: scheduling, drawing, copying.
    private static void addRest(Shots shots, String name, BenchmarkModel.Taken taken) {
        var activity = taken.activity();
        shots.add(
                name + ", share of time not decoding",
                1 - (double) activity.decodeNanos() / taken.cpuNanos());
        shots.add(name + ", rows in each call", (double) activity.rows() / activity.decodes());
    }

    private double[] ceilings() {
        return new double[] {
            new PromptCeiling(model, 2, 0, 256, 1).tokensPerCpuSecond(),
            new PromptCeiling(model, 8, 0, Worker.PIECE, 4).tokensPerCpuSecond(),
            new PromptCeiling(model, 1, 0, Worker.PIECE, 4).tokensPerCpuSecond(),
            new PromptCeiling(model, 8, 200, 40, 1).tokensPerCpuSecond()
        };
    }

    private static double mean(double[] before, double[] after, int which) {
        return (before[which] + after[which]) / 2;
    }
}
