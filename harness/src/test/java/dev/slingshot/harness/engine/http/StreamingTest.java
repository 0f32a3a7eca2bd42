package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Sampling;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Answers that come token by token: what they add up to, and how a server that thinks is told from
/// one that hangs.
final class StreamingTest {
    private static final String TOKEN =
            "{\"choices\":[{\"index\":0,\"text\":\" a\",\"token_ids\":[7],\"finish_reason\":null}]}";

    private final CountDownLatch end = new CountDownLatch(1);
    private final ScriptedServer server = ScriptedServer.vllm().on("/tokenize", Reply.ids(37));

    @AfterEach
    void stop() {
        end.countDown();
        server.close();
    }

    @Test
    void theEventsOfVllmAddUpToTheAnswer() {
        server.on("/v1/completions", Reply.recorded("vllm/completions-stream"));
        try (var policy = Asking.connect(patient(5_000, 5_000))) {
            var answer = policy.complete(Asking.request(Sampling.of(0, 6)));
            assertThat(answer.text()).isEqualTo("2 + 3 = ");
            assertThat(answer.tokens().toList()).containsExactly(34, 1232, 216, 35, 446, 216);
            assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
            assertThat(answer.usage().promptTokens()).isEqualTo(37);
            assertThat(policy.conduct().fingerprints()).containsExactly("vllm-0.32.0-4948e719");
        }
        var body = server.seen("/v1/completions").getFirst().json();
        assertThat(body.path("stream").asBoolean()).isTrue();
        assertThat(body.path("stream_options").path("include_usage").asBoolean()).isTrue();
    }

    @Test
    void theEventsOfLlamaServerAddUpToTheAnswer() {
        try (var llama = ScriptedServer.llama()) {
            llama.on("/completion", Reply.recorded("llama-server/completion-stream"));
            try (var policy = Asking.connect(patient(5_000, 5_000, llama.address()))) {
                var answer = policy.complete(Asking.request(Sampling.of(0.8, 4)));
                assertThat(answer.text()).isEqualTo("To solve this problem");
                assertThat(answer.tokens().toList()).containsExactly(2068, 5482, 451, 1732);
                assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
                assertThat(answer.usage().cachedTokens()).isEqualTo(58);
            }
        }
    }

    @Test
    void theEventsOfAChatAddUpToTheAnswer() {
        server.on("/v1/chat/completions", Reply.recorded("vllm/chat-stream"));
        var servers = patient(5_000, 5_000).withFlavour(Flavour.GENERIC);
        try (var policy = Asking.connect(servers)) {
            var answer = policy.complete(Asking.request(Sampling.of(0.8, 5)));
            assertThat(answer.text()).isEqualTo("To solve this problem,");
            assertThat(answer.usage().generatedTokens()).isEqualTo(5);
            assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
        }
    }

    @Test
    void whatIsStillWrittenAtTheDeadlineIsAnAnswerCutThere() {
        server.on("/v1/completions", Reply.events(end, TOKEN, TOKEN));
        try (var policy = Asking.connect(patient(60_000, 300))) {
            var answer = policy.complete(Asking.request(Asking.STEP));
            assertThat(answer.finish()).isEqualTo(Finish.DEADLINE);
            assertThat(answer.text()).isEqualTo(" a a");
            assertThat(answer.tokens().toList()).containsExactly(7, 7);
            assertThat(answer.usage().promptTokens()).isEqualTo(37);
            assertThat(answer.usage().generatedTokens()).isEqualTo(2);
            assertThat(policy.conduct().lostAttempts()).isEmpty();
            assertThat(server.seen("/v1/completions")).hasSize(1);
        }
    }

    @Test
    void silenceAfterATokenIsAStallAndItsTokensAreWaste() {
        server.on("/v1/completions", Reply.events(end, TOKEN, TOKEN), recorded());
        try (var policy = Asking.connect(patient(300, 60_000))) {
            policy.complete(Asking.request(Sampling.of(0, 6)));
            assertThat(policy.conduct().lostAttempts()).isEqualTo(Map.of("stalled", 1L));
            assertThat(policy.conduct().lostTokens()).isEqualTo(2);
        }
    }

    @Test
    void silenceBeforeTheFirstTokenIsAStallOnceTheServerIsKnownToStream() {
        server.on("/v1/completions", recorded(), Reply.events(end), recorded());
        try (var policy = Asking.connect(patient(300, 60_000))) {
            policy.complete(Asking.request(Sampling.of(0, 6)));
            policy.complete(Asking.request(Sampling.of(0, 6)));
            assertThat(policy.conduct().lostAttempts()).isEqualTo(Map.of("stalled", 1L));
        }
    }

    @Test
    void whoWaitsInAQueueThatMovesHasNotStalled() {
        var pulse = new Pulse();
        pulse.token();
        var waiting = new Progress(pulse, true, Duration.ofMinutes(5), Duration.ofMinutes(60));
        long later = System.nanoTime() + Duration.ofMinutes(9).toNanos();
        assertThat(waiting.silence(later)).isGreaterThan(Duration.ofMinutes(8).toNanos());
        pulse.token();
        assertThat(waiting.silence(pulse.last() + 5)).isEqualTo(5);
    }

    @Test
    void aStreamThatEndsTooSoonIsTriedAgain() {
        var open = new CountDownLatch(0);
        server.on("/v1/completions", Reply.events(open, TOKEN, "[DONE]"), recorded());
        try (var policy = Asking.connect(patient(5_000, 5_000))) {
            assertThat(policy.complete(Asking.request(Sampling.of(0, 6))).text())
                    .isEqualTo("2 + 3 = ");
            assertThat(policy.conduct().lostAttempts()).isEqualTo(Map.of("broken", 1L));
        }
    }

    @Test
    void aServerThatRefusesToStreamIsAskedWholeFromThenOn() {
        server.on(
                "/v1/completions",
                Reply.of(400, "{\"error\":{\"message\":\"stream is not supported\"}}"),
                Reply.changed("vllm/completions-ids-stop-included", ":59", ":37"));
        try (var policy = Asking.connect(patient(5_000, 5_000))) {
            policy.complete(Asking.request(Asking.STEP));
            policy.complete(Asking.request(Asking.STEP));
        }
        assertThat(server.seen("/v1/completions"))
                .extracting(seen -> seen.json().path("stream").asBoolean())
                .containsExactly(true, false, false);
    }

    @Test
    void aSlowServerThatDoesNotStreamGivesAnAnswerCutAtTheDeadlineWhileItLives() {
        server.on("/v1/completions", Reply.hang(end));
        try (var policy = Asking.connect(patient(60_000, 300, false, server.address()))) {
            var answer = policy.complete(Asking.request(Asking.STEP));
            assertThat(answer.finish()).isEqualTo(Finish.DEADLINE);
            assertThat(answer.text()).isEmpty();
            assertThat(server.seen("/v1/completions")).hasSize(1);
        }
    }

    @Test
    void aServerThatAnswersNothingAnyMoreIsAFailure() {
        server.on("/v1/completions", Reply.hang(end));
        server.on("/v1/models", Reply.recorded("vllm/get-models"), Reply.hang(end));
        try (var policy = Asking.connect(patient(100, 600, false, server.address()))) {
            assertThatThrownBy(() -> policy.complete(Asking.request(Asking.STEP)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("is the server alive?");
            assertThat(server.seen("/v1/completions")).hasSize(1);
        }
    }

    private static Reply recorded() {
        return Reply.recorded("vllm/completions-stream");
    }

    private Servers patient(int stallMillis, int answerMillis) {
        return patient(stallMillis, answerMillis, server.address());
    }

    private static Servers patient(int stallMillis, int answerMillis, String address) {
        return patient(stallMillis, answerMillis, true, address);
    }

    private static Servers patient(
            int stallMillis, int answerMillis, boolean stream, String address) {
        return Asking.servers(address)
                .withPatience(
                        new Patience(
                                Duration.ofMillis(stallMillis),
                                Duration.ofMillis(answerMillis),
                                4,
                                stream));
    }
}
