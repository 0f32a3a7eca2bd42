package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.harness.engine.http.HttpPolicy;
import dev.slingshot.harness.engine.http.Servers;
import dev.slingshot.strategies.Scores;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long a path of several steps takes to be scored by labels of a server in vLLM's shape that
/// takes its time over every answer and works on all of them at once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
@SuppressWarnings("NullAway.Init") // JMH calls open()
public class PathScoringBenchmark {

    @Param({"1", "10", "30"})
    public int steps;

    /// How the verifier's reader is asked.
    @Param({"in turn", "at once"})
    public String asked;

    private SlowServer server;
    private HttpPolicy policy;
    private LabelVerifier verifier;
    private int paths;

    @Setup
    public void open() {
        server = SlowServer.start();
        policy = HttpPolicy.connect(Servers.of("v", "m", server.address()), _ -> null);
        LabelReader reader = policy.labels();
        verifier =
                new LabelVerifier(
                        "v",
                        asked.equals("at once") ? reader : new InTurn(reader),
                        new RlhflowDialogue("+"),
                        "+",
                        "-");
    }

    @TearDown
    public void close() {
        policy.close();
        server.close();
    }

    @Benchmark
    public Scores path() {
        var question = new Question("q", "d", "How many pens?", Map.of());
        int path = paths++;
        var each =
                IntStream.range(0, steps)
                        .mapToObj(i -> "Path %d takes step %d".formatted(path, i))
                        .toList();
        return verifier.score(question, List.copyOf(each));
    }
}
