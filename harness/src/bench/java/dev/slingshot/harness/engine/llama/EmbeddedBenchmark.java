package dev.slingshot.harness.engine.llama;

import java.util.concurrent.TimeUnit;
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

    private BenchmarkModel model;

    /// What one shot found. Shares are of the static batch's mean before and after.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Found {
        public double staticPerSecond;
        public double answersShare;
        public double beamShare;
        public double beamOfAnswers;

        /// Processor time spent on scheduling (neither decoding nor drawing nor copying), for each
        /// call of the model.
        public double answersSchedulingMicros;

        public double beamSchedulingMicros;
        public double beamCopyingShare;

        @Setup(Level.Iteration)
        public void reset() {
            staticPerSecond = 0;
            answersShare = 0;
            beamShare = 0;
            beamOfAnswers = 0;
            answersSchedulingMicros = 0;
            beamSchedulingMicros = 0;
            beamCopyingShare = 0;
        }
    }

    @Setup
    public void open() {
        model = BenchmarkModel.open();
    }

    @TearDown
    public void close() {
        model.close();
    }

    @Benchmark
    public void interleaved(Found found) {
        var batch = new StaticBatch(model, sequences, context);
        double before = batch.tokensPerCpuSecond();
        var answers = model.measure(plan(), new Answers(model, sequences));
        double after = batch.tokensPerCpuSecond();
        var beams = model.measure(plan(), new Beams(model, sequences));
        double ceiling = (before + after) / 2;
        found.staticPerSecond = ceiling;
        found.answersShare = answers.tokensPerCpuSecond() / ceiling;
        found.beamShare = beams.tokensPerCpuSecond() / ceiling;
        found.beamOfAnswers = beams.tokensPerCpuSecond() / answers.tokensPerCpuSecond();
        found.answersSchedulingMicros = answers.schedulingMicros();
        found.beamSchedulingMicros = beams.schedulingMicros();
        found.beamCopyingShare = beams.copyShare();
    }

    private EnginePlan plan() {
        return new EnginePlan(1, sequences, Math.max(4, sequences / 2), context);
    }
}
