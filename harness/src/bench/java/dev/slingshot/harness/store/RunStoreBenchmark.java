package dev.slingshot.harness.store;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What recording costs a call: keying, looking up, keeping. The engine behind it answers at once,
/// so that all of the time is the store's. `unrecorded` is the anchor.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class RunStoreBenchmark {
    private static final String QUESTION = "A shop sells pens. ".repeat(40);
    private static final String ANSWER = "First we add the numbers.\n\n".repeat(12) + "\\boxed{7}";

    private final AtomicInteger sample = new AtomicInteger();
    private final Policy instant = new Instantly();
    private Path folder;
    private RunStore store;
    private Policy recorded;

    @Setup(Level.Iteration)
    public void open() throws IOException {
        folder = Files.createTempDirectory("run-store-benchmark");
        store = RunStore.open(folder.resolve("run.sqlite"));
        recorded =
                new RecordedPolicy(
                        instant,
                        new Recording(store, List.of(), false, () -> false, () -> Instant.EPOCH));
        recorded.complete(request(-1));
    }

    @TearDown(Level.Iteration)
    public void close() throws IOException {
        store.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public Completion unrecorded() {
        return instant.complete(request(sample.getAndIncrement()));
    }

    @Benchmark
    public Completion recordNew() {
        return recorded.complete(request(sample.getAndIncrement()));
    }

    @Benchmark
    public Completion answerFromStore() {
        return recorded.complete(request(-1));
    }

    private static GenerationRequest request(int sample) {
        var prompt =
                Prompt.of(List.of(Message.system("Solve step by step."), Message.user(QUESTION)));
        return new GenerationRequest("set/p", prompt, Sampling.of(0.8, 512), sample + 1, 0);
    }

    private record Instantly() implements Policy {
        private static final ModelCard CARD =
                new ModelCard("m", "none", Map.of(), ModelShape.UNKNOWN, true);
        private static final Tokens TOKENS = Tokens.of(new int[120]);

        @Override
        public ModelCard model() {
            return CARD;
        }

        @Override
        public Completion complete(GenerationRequest request) {
            return new Completion(ANSWER, TOKENS, Finish.END, new Usage(200, 0, 120));
        }
    }
}
