package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The promise the whole harness stands on: a request gets the same tokens whatever else the engine
/// does.
final class ExactnessTest {
    private static final int REQUESTS = 66;
    private static final int CONTEXT = 256;
    private static List<Generated> alone = List.of();

    /// Every request by itself, one after the other, nothing shared: what everything else is held
    /// against.
    @BeforeAll
    static void runEachAlone() {
        var answers = new ArrayList<Generated>();
        for (var request : requests()) {
            try (var engine =
                    new LlamaEngine(TestModel.model(), new EnginePlan(1, 1, 1, CONTEXT))) {
                answers.add(engine.generate(request).join());
            }
        }
        alone = List.copyOf(answers);
    }

    /// Three prompts of different lengths, two of them longer than a piece, with log-probabilities
    /// for a finer comparison.
    private static List<Generation> requests() {
        return IntStream.range(0, REQUESTS).mapToObj(ExactnessTest::request).toList();
    }

    private static Generation request(int i) {
        String shots = "Question: 3 + 4?\nAnswer: 3 + 4 = 7.\n\n".repeat(i % 3 * 2);
        String text =
                "<|im_start|>user\n"
                        + shots
                        + "What is 17 + "
                        + (20 + i % 3)
                        + "?<|im_end|>\n<|im_start|>assistant\n";
        var prompt = Tokens.of(TestModel.model().vocabulary().tokenize(text, true));
        var sampling =
                new Sampling(
                        i == 0 ? 0 : .9, i % 2 == 0 ? 1 : .95, 0, 0, 3 + i % 7, List.of("\n\n"));
        return new Generation(prompt, i % 3, sampling, 1000 + i, Measures.ALL);
    }

    private static void assertSameAsAlone(List<Generated> answers) {
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(answers.get(i).tokens())
                    .as("tokens of request %d", i)
                    .isEqualTo(alone.get(i).tokens());
            assertThat(answers.get(i).logProbabilities())
                    .as("log-probabilities of request %d, to the last bit", i)
                    .isEqualTo(alone.get(i).logProbabilities());
            assertThat(answers.get(i).certainty())
                    .as("certainty of request %d, to the last bit", i)
                    .isEqualTo(alone.get(i).certainty());
            assertThat(answers.get(i).finish()).isEqualTo(alone.get(i).finish());
        }
    }

    /// What a run gave, and what the engine had to do for it.
    private record Outcome(List<Generated> answers, Activity activity) {}

    private static Outcome run(EnginePlan plan, int inFlight, long order) {
        var indices = new ArrayList<>(IntStream.range(0, REQUESTS).boxed().toList());
        Collections.shuffle(indices, new Random(order));
        var requests = requests();
        var futures =
                new ArrayList<CompletableFuture<Generated>>(
                        Collections.nCopies(REQUESTS, new CompletableFuture<>()));
        var gate = new Semaphore(inFlight);
        try (var engine = new LlamaEngine(TestModel.model(), plan)) {
            for (int i : indices) {
                gate.acquireUninterruptibly();
                futures.set(
                        i,
                        engine.generate(requests.get(i))
                                .whenComplete((answer, failure) -> gate.release()));
            }
            var answers = futures.stream().map(CompletableFuture::join).toList();
            return new Outcome(answers, engine.activity());
        }
    }

    @Test
    void gives_the_same_one_at_a_time_with_shared_prefixes() {
        var outcome = run(new EnginePlan(1, 8, 8, CONTEXT), 1, 1);
        assertSameAsAlone(outcome.answers());
        assertThat(outcome.answers()).anyMatch(answer -> answer.cachedTokens() > 0);
    }

    @Test
    void gives_the_same_at_seven_in_flight() {
        var outcome = run(new EnginePlan(1, 8, 8, CONTEXT), 7, 2);
        assertSameAsAlone(outcome.answers());
        assertThat(outcome.activity().copies()).as("forks").isPositive();
    }

    @Test
    void gives_the_same_at_sixty_four_in_flight() {
        var outcome = run(new EnginePlan(1, 64, 8, CONTEXT), 64, 3);
        assertSameAsAlone(outcome.answers());
        assertThat(outcome.activity().decodes())
                .as("many sequences in one call")
                .isLessThan(outcome.activity().rows() / 8);
    }

    @Test
    void gives_the_same_on_two_threads() {
        assertSameAsAlone(run(new EnginePlan(2, 16, 4, CONTEXT), 64, 4).answers());
    }

    @Test
    void gives_the_same_when_sequences_move_and_prefixes_are_evicted() {
        var outcome = run(new EnginePlan(1, 5, 0, CONTEXT), 64, 5);
        assertSameAsAlone(outcome.answers());
        assertThat(outcome.activity().moves()).as("moves").isPositive();
        assertThat(outcome.activity().evictions()).as("evictions").isPositive();
    }

    @Test
    void goes_on_from_its_own_tokens_as_if_it_had_never_stopped() {
        var whole = request(1);
        var start = alone.get(1);
        var sampling = whole.sampling().withMaxTokens(8).asGreedy().withStop(List.of());
        var longer =
                Tokens.of(
                        IntStream.concat(
                                        IntStream.of(whole.prompt().toArray()),
                                        IntStream.of(start.tokens().toArray()))
                                .toArray());
        var continuation = new Generation(longer, 1, sampling, 5, Measures.ALL);
        Generated cold;
        try (var engine = new LlamaEngine(TestModel.model(), new EnginePlan(1, 1, 1, CONTEXT))) {
            cold = engine.generate(continuation).join();
        }
        try (var engine = new LlamaEngine(TestModel.model(), new EnginePlan(1, 8, 8, CONTEXT))) {
            var others = requests().stream().map(engine::generate).toList();
            engine.generate(whole).join();
            var warm = IntStream.range(0, 4).mapToObj(_ -> engine.generate(continuation)).toList();
            for (var each : warm) {
                assertThat(each.join().logProbabilities()).isEqualTo(cold.logProbabilities());
                assertThat(each.join().cachedTokens()).isPositive();
            }
            others.forEach(CompletableFuture::join);
        }
    }

    @Test
    void scores_in_one_reading_what_generation_drew() {
        var request = request(4);
        var answer = alone.get(4);
        int[] drawn = answer.tokens().toArray();
        int before = request.prompt().size();
        var text =
                Tokens.of(
                        IntStream.concat(
                                        IntStream.of(request.prompt().toArray()),
                                        IntStream.of(drawn))
                                .toArray());
        var positions = IntStream.range(before - 1, before - 1 + drawn.length).boxed().toList();
        var labels = IntStream.of(drawn).distinct().boxed().toList();
        try (var engine = new LlamaEngine(TestModel.model(), new EnginePlan(1, 2, 2, CONTEXT))) {
            var scored = engine.score(new Scoring(text, 1, positions, labels)).join();
            for (int i = 0; i < drawn.length; i++) {
                assertThat(scored.logProbabilities().get(i).get(labels.indexOf(drawn[i])))
                        .as("token %d", i)
                        .isEqualTo(answer.logProbabilities().get(i));
            }
        }
    }
}
