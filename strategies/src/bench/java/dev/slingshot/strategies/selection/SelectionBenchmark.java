package dev.slingshot.strategies.selection;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/// One decision over the largest pool of a suite: 256 ballots in 40 answer classes. Budget curves
/// decide thousands of times over subsets of such a pool.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SelectionBenchmark {
    private static final int CLASSES = 40;

    @Param({"majority", "best-of-n", "weighted"})
    public String selection = "";

    @Param("256")
    public int ballots;

    private List<Ballot> pool = List.of();

    @Setup
    public void fill() {
        var random = new SplittableRandom(1);
        pool =
                IntStream.range(0, ballots)
                        .mapToObj(i -> new Ballot(i, random.nextInt(CLASSES), random.nextDouble()))
                        .toList();
    }

    @Benchmark
    public List<Ballot> decide() {
        return Selections.ALL.get(selection).winners(pool);
    }

    @Benchmark
    public double credit() {
        return Selections.ALL.get(selection).credit(pool, answerClass -> answerClass == 0);
    }
}
