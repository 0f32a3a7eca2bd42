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

/// What the engine keeps of the speed of its binding. One shot runs, one after the other, a static
/// batch (all prompts read before, no row lost until the end), independent answers, the static
/// batch again, and beam searches, all on one thread and at the same number of live sequences.
///
/// Tokens are counted against processor time of that thread, so that a busy machine changes the
/// ratios little. The loads include reading prompts, copying, and running dry at the end; the
/// static batch has none of that.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // JMH calls open()
public class EmbeddedBenchmark {

    @Param({"1", "8", "32", "64", "128"})
    public int sequences;

    /// Places for tokens in each sequence: what a copied sequence costs may depend on it.
    @Param({"512", "1536"})
    public int context;

    /// How many problems are searched at the same time.
    public enum Problems {
        ONE,
        MANY;

        /// Eight, or more where their beams would not fill the sequences twice.
        private int inFlight(int sequences) {
            return this == ONE ? 1 : Math.max(8, 2 * sequences / Beams.BEAMS);
        }
    }

    /// Beam searches at the same time: with one, most sequences stand idle at the end of each step.
    @Param({"ONE", "MANY"})
    public Problems problems;

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
        var batch = new StaticBatch(model, sequences, context);
        double before = batch.tokensPerCpuSecond();
        var answers =
                model.measure(
                        BenchmarkModel.plan(sequences, context), new Answers(model, sequences));
        double after = batch.tokensPerCpuSecond();
        var beams =
                model.measure(
                        BenchmarkModel.plan(sequences, context),
                        new Beams(model, problems.inFlight(sequences)));
        note(shots, (before + after) / 2, answers, beams);
    }

    /// Shares are of the static batch's mean before and after. Scheduling is processor time that is
    /// neither decoding nor drawing nor copying.
    private static void note(
            Shots shots, double ceiling, BenchmarkModel.Taken answers, BenchmarkModel.Taken beams) {
        shots.add("static batch, tokens/CPU-s", ceiling);
        shots.add("independent answers, share", answers.tokensPerCpuSecond() / ceiling);
        shots.add("beam search, share", beams.tokensPerCpuSecond() / ceiling);
        shots.add(
                "beam search of answers",
                beams.tokensPerCpuSecond() / answers.tokensPerCpuSecond());
        shots.add("answers, scheduling in each call, us", answers.schedulingMicros());
        shots.add("beam search, scheduling in each call, us", beams.schedulingMicros());
        shots.add("beam search, share of time copying", beams.copyShare());
    }
}
