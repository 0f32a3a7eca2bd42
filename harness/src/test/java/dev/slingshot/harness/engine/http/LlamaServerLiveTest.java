package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.LabelReader.Labels;
import dev.slingshot.harness.engine.launch.Launch;
import dev.slingshot.harness.engine.launch.LaunchedServer;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.harness.verify.VerifierKind;
import dev.slingshot.harness.verify.Verifiers;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Assignment;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.search.Searches;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Drives a real llama-server. Runs where SLINGSHOT_LLAMA_SERVER names its program and
/// SLINGSHOT_MODEL a GGUF file, or SLINGSHOT_LLAMA_URL one that is running.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LlamaServerLiveTest {
    private static final Question QUESTION =
            new Question(
                    "1",
                    "live",
                    "Tom has 3 boxes with 4 pens each and gives away 5 pens. How many pens are left? Part your steps with blank lines.",
                    Map.of());
    private Optional<LaunchedServer> launched = Optional.empty();
    private Optional<HttpPolicy> connected = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) {
        var url = Optional.ofNullable(System.getenv("SLINGSHOT_LLAMA_URL"));
        if (url.isEmpty()) {
            launched = launch().map(launch -> LaunchedServer.start(launch, folder));
        }
        var address = url.or(() -> launched.map(LaunchedServer::address));
        assumeTrue(
                address.isPresent(),
                "skipped: set SLINGSHOT_LLAMA_SERVER to a llama-server and SLINGSHOT_MODEL to a GGUF file to try the HTTP engine for real");
        connected =
                address.map(running ->
                        HttpPolicy.connect(Servers.of("small", "", running), System::getenv));
    }

    private static Optional<Launch> launch() {
        var program = Optional.ofNullable(System.getenv("SLINGSHOT_LLAMA_SERVER"));
        var model = Optional.ofNullable(System.getenv("SLINGSHOT_MODEL"));
        return program.isEmpty() || model.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Launch.of(
                                        "llama",
                                        program.get(),
                                        "-m",
                                        model.get(),
                                        "-ngl",
                                        "0",
                                        "-t",
                                        "1",
                                        "-np",
                                        "8",
                                        "-c",
                                        "16384",
                                        "--slot-save-path",
                                        "{scratch}",
                                        "--host",
                                        "127.0.0.1",
                                        "--port",
                                        "{port}")
                                .withHealth("/health", Duration.ofMinutes(2)));
    }

    @AfterAll
    void stop() {
        connected.ifPresent(HttpPolicy::close);
        launched.ifPresent(LaunchedServer::close);
    }

    @Test
    void aStepKeepsItsStopTextAndTellsItsIds() {
        var step =
                policy().complete(
                                request(List.of(), Sampling.of(0, 120).withStop(List.of("\n\n"))));
        assertThat(step.finish()).isEqualTo(Finish.STOP);
        assertThat(step.text()).endsWith("\n\n");
        assertThat(step.tokens().size()).isEqualTo((int) step.usage().generatedTokens());
    }

    @Test
    void anAnswerIsContinuedFromItsOwnIdsWithoutRepeatingThem() {
        var greedy = Sampling.of(0, 40);
        var whole = policy().complete(request(List.of(), greedy));
        var first = policy().complete(request(List.of(), greedy.withMaxTokens(15)));
        var piece = new Piece(first.text(), first.tokens());
        var rest = policy().complete(request(List.of(piece), greedy.withMaxTokens(25)));
        assertThat(first.finish()).isEqualTo(Finish.LENGTH);
        assertThat(rest.usage().promptTokens()).isEqualTo(whole.usage().promptTokens() + 15);
        // Equal on a quiet server; never asserted, for batches change the arithmetic.
        assertThat(rest.text()).isNotEmpty().doesNotStartWith(first.text());
    }

    @Test
    void aSampleOfFourAnswersHasItsTokensCounted() {
        var outcome = explore("sample", 4, Optional.empty(), 64);
        assertThat(outcome.candidates()).hasSize(4);
        assertThat(outcome.policy().generatedTokens()).isBetween(4L, 256L);
    }

    @Test
    void manyStreamedAnswersInARowLoseNoAttempt() {
        for (int i = 0; i < 20; i++) {
            policy().complete(request(List.of(), Sampling.of(0, 3)));
        }
        assertThat(policy().conduct().lostAttempts()).isEmpty();
    }

    @Test
    void aPathIsReadOnceHoweverManyGoOnFromIt() throws Exception {
        var root = policy().complete(request(List.of(), Sampling.of(0.8, 40)));
        var path = List.of(new Piece(root.text(), root.tokens()));
        var children = new ArrayList<Future<Completion>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                int sample = i;
                children.add(
                        threads.submit(() ->
                                policy().complete(request(path, Sampling.of(0.8, 20), sample))));
            }
        }
        long computed = 0;
        for (var child : children) {
            var usage = child.get().usage();
            computed += usage.promptTokens() - usage.cachedTokens();
        }
        assumeTrue(launched.isPresent(), "skipped: the running server may move no states");
        // Each works out the last token anew; one of them may have read the path.
        assertThat(computed).isBetween(4L, root.usage().promptTokens() + 40 + 2 * 4);
        assertThat(policy().conduct().lostAttempts()).isEmpty();
    }

    @Test
    void beamSearchGoesByAJudgeOnTheSameServer() {
        var verifier = verifier("judge");
        var outcome = explore("beam", 4, Optional.of(verifier), 160);
        assertThat(outcome.candidates()).isNotEmpty();
        assertThat(outcome.verifierCalls()).isPositive();
        assertThat(outcome.verifier().promptTokens()).isPositive();
        assertThat(outcome.rounds()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"judge", "rlhflow", "math-shepherd"})
    void aServedVerifierScoresEachStepAndTheLaterOnesAlikeByThemselves(String kind) {
        var steps = List.of("3 x 4 = 12", "12 - 5 = 7", "So 7 pens\nare left.");
        var all = verifier(kind).score(QUESTION, steps);
        var later = verifier(kind).score(QUESTION, steps, 2);
        assertThat(all.steps()).hasSize(3).allMatch(score -> score > 0 && score < 1);
        assertThat(later.steps().getFirst()).isCloseTo(all.steps().getLast(), within(0.05));
        assertThat(all.questionTokens()).isPositive().isLessThan(all.pathTokens());
    }

    @Test
    void twoLabelsHaveAllTheProbabilityBetweenThem() {
        var reader = policy().labels();
        var text = reader.conversation(List.of(Message.user("Is 3 x 4 = 12? + or -?")), "a");
        int plus = reader.token("+");
        int minus = reader.token("-");
        var plusFirst = reader.chances(List.of(text), new Labels(plus, minus), "a").getFirst();
        var minusFirst = reader.chances(List.of(text), new Labels(minus, plus), "a").getFirst();
        assertThat(plusFirst.good() + minusFirst.good()).isCloseTo(1, within(0.01));
    }

    @Test
    void aPromptBeyondTheContextIsAnAnswerCutByIt() {
        var words = List.of(Message.user("word ".repeat(20_000)));
        var request = new GenerationRequest("long", Prompt.of(words), Sampling.of(0, 4), 1, 0);
        assertThat(policy().complete(request).finish()).isEqualTo(Finish.CONTEXT);
    }

    private Verifier verifier(String kind) {
        var spec = new VerifierSpec("v", kind, Optional.of("e"), "", Aggregation.LAST, Map.of());
        var engine = new HttpEngine(policy(), Optional.empty(), 4);
        return Verifiers.ALL
                .get(kind)
                .making()
                .make(spec, new VerifierKind.Backing(List.of(), _ -> engine));
    }

    private HttpPolicy policy() {
        return connected.orElseThrow();
    }

    private static GenerationRequest request(List<Piece> prefill, Sampling sampling) {
        return request(prefill, sampling, 0);
    }

    private static GenerationRequest request(List<Piece> prefill, Sampling sampling, int sample) {
        var prompt = new Prompt(List.of(Message.user(QUESTION.text())), prefill);
        return new GenerationRequest(QUESTION.key(), prompt, sampling, 1234 + sample, 0);
    }

    private Outcome explore(String search, int n, Optional<Verifier> verifier, int tokens) {
        var assignment =
                new Assignment(
                        QUESTION,
                        new PromptTemplate(
                                "plain@1",
                                "",
                                (question, _) -> List.of(Message.user(question.text()))),
                        policy(),
                        verifier,
                        Sampling.of(0.8, 1),
                        new Budget(n, tokens, tokens / 2, Long.MAX_VALUE),
                        1,
                        Confidence.Wanted.NOTHING,
                        Together.IN_TURN);
        var kind = Searches.ALL.get(search);
        var given = new HashMap<String, String>();
        kind.option("width").ifPresent(_ -> given.put("width", "2"));
        kind.option("iterations").ifPresent(_ -> given.put("iterations", "4"));
        return Explorer.explore(
                kind.making().make(kind.knobs(given, Aggregation.LAST)), assignment);
    }
}
