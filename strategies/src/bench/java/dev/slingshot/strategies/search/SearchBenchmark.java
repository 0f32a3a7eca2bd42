package dev.slingshot.strategies.search;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Assignment;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a search itself costs: time per step drawn and scored, with a policy and a verifier that
/// answer at once. Eight rounds of sixteen steps, of about sixty characters each.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SearchBenchmark {
    private static final int N = 16;
    private static final int ROUNDS = 8;

    @Param({"beam", "dvts", "particle-filtering", "rebase"})
    public String name = "";

    private Search search = new Greedy();

    @Setup
    public void make() {
        search =
                Searches.ALL
                        .get(name)
                        .making()
                        .make(
                                Searches.ALL
                                        .get(name)
                                        .knobs(
                                                Map.of("iterations", Integer.toString(ROUNDS)),
                                                Aggregation.LAST));
    }

    @Benchmark
    @OperationsPerInvocation(N * ROUNDS)
    public Outcome step() {
        return Explorer.explore(
                search,
                new Assignment(
                        new Question("q", "set", "How many?", Map.of()),
                        new PromptTemplate(
                                "plain@1",
                                "",
                                (question, _) -> List.of(Message.user(question.text()))),
                        new AtOnce(),
                        Optional.of(new ByLength()),
                        Sampling.of(.8, 4096),
                        new Budget(N, 4096, 64, Long.MAX_VALUE),
                        1,
                        Confidence.Wanted.NOTHING,
                        Together.IN_TURN));
    }

    private record AtOnce() implements Policy {
        @Override
        public ModelCard model() {
            return new ModelCard("at once", "bench", Map.of(), ModelShape.UNKNOWN, true);
        }

        @Override
        public Completion complete(GenerationRequest request) {
            return new Completion(
                    "A step of a solution with some numbers in it, such as "
                            + request.seed()
                            + "\n\n",
                    Tokens.UNKNOWN,
                    Finish.STOP,
                    new Usage(100, 0, 20));
        }
    }

    private record ByLength() implements Verifier {
        @Override
        public VerifierCard card() {
            return new VerifierCard(
                    "by length",
                    VerifierCard.Kind.PROCESS,
                    true,
                    Aggregation.LAST,
                    new AtOnce().model(),
                    "");
        }

        @Override
        public Scores score(Question question, List<String> steps, int known) {
            return Scores.free(
                    steps.subList(known, steps.size()).stream()
                            .map(step -> Math.floorMod(step.hashCode(), 1000) / 1000.0)
                            .toList());
        }
    }
}
