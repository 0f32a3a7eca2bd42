package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.LabelReader.Chance;
import dev.slingshot.harness.engine.LabelReader.Labels;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.harness.verify.VerifierKind;
import dev.slingshot.harness.verify.Verifiers;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The places of one path: asked for together where that is faster, and always told in order,
/// counted once, and all or none.
final class PathLabelsTest {
    private static final Labels PLUS_MINUS = new Labels(27, 29);
    private static final String COMPLETIONS = "/v1/completions";
    private static final List<Tokens> PATH =
            IntStream.rangeClosed(1, 8).mapToObj(PathLabelsTest::text).toList();

    private static Tokens text(int tokens) {
        return Tokens.of(IntStream.range(0, tokens).toArray());
    }

    /// Odds of 1 to as many as the prompt has tokens.
    private static Reply vllm(ScriptedServer.Seen request) {
        int tokens = request.json().path("prompt").size();
        return Reply.of(
                200,
                """
                {"choices":[{"index":0,"text":"","finish_reason":"length","logprobs":{"top_logprobs":[
                 {"token_id:27":%s,"token_id:29":0.0}]}}],
                 "usage":{"prompt_tokens":%d,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":%d}}}
                """
                        .formatted(-Math.log(tokens), tokens, tokens - 1));
    }

    private static Reply llama(ScriptedServer.Seen request) {
        int tokens = request.json().path("prompt").size();
        return Reply.of(
                200,
                """
                {"content":"+","stop_type":"limit","tokens_evaluated":%d,"tokens_predicted":1,"timings":{"cache_n":%d},
                 "completion_probabilities":[{"top_probs":[{"id":27,"prob":0.25},{"id":29,"prob":0.75}]}]}
                """
                        .formatted(tokens, tokens - 1));
    }

    private static HttpPolicy connect(ScriptedServer server) {
        return Asking.connect(Asking.servers(server.address()));
    }

    /// Holds a reply back until so many requests are there.
    private static Reply meeting(CountDownLatch all, Reply reply) {
        return exchange -> {
            all.countDown();
            try {
                if (!all.await(5, TimeUnit.SECONDS)) {
                    exchange.close();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            reply.to(exchange);
        };
    }

    private static Reply token(int id) {
        return Reply.of(200, "{\"tokens\":[%d]}".formatted(id));
    }

    private static Usage sum(List<Chance> chances) {
        return chances.stream().map(Chance::usage).reduce(Usage.NONE, Usage::plus);
    }

    @Test
    void vllm_is_asked_about_all_places_of_a_path_at_once() {
        var all = new CountDownLatch(PATH.size());
        try (var server =
                        ScriptedServer.vllm()
                                .answering(COMPLETIONS, seen -> meeting(all, vllm(seen)));
                var policy = connect(server)) {
            assertThat(policy.labels().chances(PATH, PLUS_MINUS, "a")).hasSize(PATH.size());
            assertThat(server.seen(COMPLETIONS)).hasSize(PATH.size());
        }
    }

    @Test
    void places_are_told_in_the_order_of_the_path() {
        try (var server = ScriptedServer.vllm().answering(COMPLETIONS, PathLabelsTest::vllm);
                var policy = connect(server)) {
            var chances = policy.labels().chances(PATH, PLUS_MINUS, "a");
            for (int i = 0; i < PATH.size(); i++) {
                int tokens = PATH.get(i).size();
                assertThat(chances.get(i).good()).isCloseTo(1.0 / (1 + tokens), within(1e-9));
                assertThat(chances.get(i).usage()).isEqualTo(new Usage(tokens, tokens - 1, 1));
            }
        }
    }

    @Test
    void a_place_that_fails_is_asked_again_by_itself_and_counted_once() {
        var failed = new AtomicInteger();
        try (var server =
                        ScriptedServer.vllm()
                                .answering(
                                        COMPLETIONS,
                                        seen ->
                                                seen.json().path("prompt").size() == 4
                                                                && failed.getAndIncrement() == 0
                                                        ? Reply.of(503, "{}")
                                                        : vllm(seen));
                var policy = connect(server)) {
            var chances = policy.labels().chances(PATH, PLUS_MINUS, "a");
            assertThat(sum(chances)).isEqualTo(new Usage(36, 28, 8));
            assertThat(server.seen(COMPLETIONS)).hasSize(PATH.size() + 1);
            assertThat(policy.conduct().lostAttempts()).isEqualTo(Map.of("busy", 1L));
        }
    }

    @Test
    void a_place_without_an_answer_leaves_the_path_without_one() {
        try (var server =
                        ScriptedServer.vllm()
                                .answering(
                                        COMPLETIONS,
                                        seen ->
                                                seen.json().path("prompt").size() == 4
                                                        ? Reply.of(
                                                                500,
                                                                "{\"error\":{\"message\":\"boom\"}}")
                                                        : vllm(seen));
                var policy = connect(server)) {
            var labels = policy.labels();
            assertThatThrownBy(() -> labels.chances(PATH, PLUS_MINUS, "a"))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("boom");
            assertThat(policy.conduct().lostAttempts()).isEqualTo(Map.of("failed", 2L));
        }
    }

    @Test
    void a_path_longer_than_the_room_waits_for_it() {
        var pairs = new CyclicBarrier(2);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var server =
                        ScriptedServer.vllm()
                                .answering(
                                        COMPLETIONS,
                                        seen -> counted(inside, most, pairs, vllm(seen)));
                var policy = Asking.connect(Asking.servers(server.address()).withSequences(2))) {
            assertThat(policy.labels().chances(PATH, PLUS_MINUS, "a")).hasSize(PATH.size());
            assertThat(most.get()).isEqualTo(2);
        }
    }

    @Test
    void llama_server_is_asked_upwards_one_place_after_the_other() {
        var alone = new CyclicBarrier(1);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var server =
                        ScriptedServer.llama()
                                .answering(
                                        "/completion",
                                        seen -> counted(inside, most, alone, llama(seen)));
                var policy = connect(server)) {
            var chances = policy.labels().chances(PATH, PLUS_MINUS, "a");
            assertThat(sum(chances)).isEqualTo(new Usage(36, 28, 8));
            assertThat(most.get()).isEqualTo(1);
            assertThat(server.seen("/completion"))
                    .extracting(seen -> Json.tokens(seen.json().path("prompt")))
                    .isEqualTo(PATH);
        }
    }

    @Test
    void the_texts_of_a_path_are_tokenised_at_once() {
        var steps = List.of("a", "b", "c", "d");
        var all = new CountDownLatch(steps.size());
        try (var server = ScriptedServer.vllm().on("/tokenize", token(27), token(29));
                var policy = connect(server)) {
            var spec =
                    new VerifierSpec(
                            "v", "rlhflow", Optional.of("e"), "", Aggregation.LAST, Map.of());
            var engine = new HttpEngine(policy, Optional.empty(), 4);
            var verifier =
                    Verifiers.ALL
                            .get("rlhflow")
                            .making()
                            .make(spec, new VerifierKind.Backing(List.of(), _ -> engine));
            server.answering(COMPLETIONS, PathLabelsTest::vllm)
                    .answering("/tokenize", seen -> meeting(all, Reply.ids(seen.body().length())));
            var question = new Question("1", "d", "How many pens?", Map.of());
            assertThat(verifier.score(question, steps).steps()).hasSize(steps.size());
        }
    }

    /// Goes on once as many are inside as meet at the barrier.
    private static Reply counted(
            AtomicInteger inside, AtomicInteger most, CyclicBarrier barrier, Reply reply) {
        return exchange -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                barrier.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
            inside.decrementAndGet();
            reply.to(exchange);
        };
    }
}
