package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Every fault a server is known for: nothing is lost, nothing counted twice, and where it cannot
/// go on the end is clear.
final class FaultTest {
    private static final Reply GOOD = Reply.recorded("vllm/completions-ids-stop-included");
    private static final CountDownLatch END = new CountDownLatch(1);

    private final ScriptedServer server = ScriptedServer.vllm();

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of("429", "busy", Reply.of(429, "{}", Map.of("Retry-After", "2"))),
                Arguments.of("500", "failed", Reply.of(500, "{\"error\":\"oops\"}")),
                Arguments.of("502", "busy", Reply.of(502, "<html>Bad gateway</html>")),
                Arguments.of("503", "busy", Reply.recorded("vllm/error-503-queue-full")),
                Arguments.of("reset before the answer", "broken", Reply.reset()),
                Arguments.of("reset inside the body", "broken", Reply.resetInside()),
                Arguments.of("halt inside the body", "stalled", Reply.hangInside(END)),
                Arguments.of("cut JSON", "unreadable", Reply.of(200, "{\"choices\": [{")),
                Arguments.of("HTML", "unreadable", Reply.of(200, "<html>Welcome</html>")),
                Arguments.of("null", "unreadable", Reply.of(200, "null")),
                Arguments.of("nothing", "unreadable", Reply.of(200, "")),
                Arguments.of("no choices", "unreadable", Reply.of(200, "{\"usage\":{}}")),
                Arguments.of("an empty list", "unreadable", Reply.of(200, "{\"choices\":[]}")),
                Arguments.of("two choices", "unreadable", Reply.of(200, "{\"choices\":[{},{}]}")),
                Arguments.of("null text", "unreadable", choice("null", 3)),
                Arguments.of("no usage", "unreadable", choice("\"a\"", -1)),
                Arguments.of(
                        "another choice",
                        "unreadable",
                        Reply.of(200, "{\"choices\":[{\"index\":1}]}")),
                Arguments.of("a wrong count", "unreadable", choice("\"a\"", 2)),
                Arguments.of("too many tokens", "unreadable", choice("\"a\"", 201)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void whatPassesIsTriedAgainAndCountedAsWaste(String name, String kind, Reply fault) {
        server.on("/v1/completions", fault, GOOD);
        try (var policy = Asking.connect(brisk())) {
            var answer = policy.complete(Asking.request(Asking.STEP));
            assertThat(answer.usage().generatedTokens()).isEqualTo(31);
            assertThat(policy.conduct().lostAttempts()).isEqualTo(Map.of(kind, 1L));
            assertThat(server.seen("/v1/completions")).hasSize(2);
        }
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                Arguments.of("always full", Reply.of(503, "{}"), 4, "overloaded"),
                Arguments.of("always reset", Reply.reset(), 4, "connection broke"),
                Arguments.of(
                        "dead engine",
                        Reply.recorded("vllm/error-500-engine-dead-next-completion"),
                        2,
                        "server's log"),
                Arguments.of("always HTML", Reply.of(200, "<html>Hi</html>"), 2, "OpenAI-compat"),
                Arguments.of("unknown model", Reply.recorded("vllm/error-404-model"), 1, "nope"),
                Arguments.of("bad request", Reply.of(400, "{}"), 1, "does not accept"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lasting")
    void whatLastsEndsInOneClearMessage(String name, Reply fault, int tries, String said) {
        server.on("/v1/completions", fault);
        try (var policy = Asking.connect(brisk())) {
            assertThatThrownBy(() -> policy.complete(Asking.request(Asking.STEP)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining(server.address() + "/v1/completions")
                    .hasMessageContaining(said);
            assertThat(server.seen("/v1/completions")).hasSize(tries);
        }
    }

    @Test
    void theServersRetryAfterIsKept() {
        server.on("/v1/completions", Reply.of(429, "{}", Map.of("Retry-After", "3")), GOOD);
        var pauses = new ArrayList<Duration>();
        try (var policy =
                HttpPolicy.connect(Asking.servers(server.address()), _ -> null, pauses::add)) {
            policy.complete(Asking.request(Asking.STEP));
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aChangedFingerprintStopsTheRunHoweverOftenItIsAskedAgain() {
        var other = Reply.fixture("vllm/completions-ids-stop-included").toString();
        var changed = other.replace("vllm-0.32.0-4948e719", "vllm-0.33.0-1");
        server.on("/v1/completions", GOOD, body(changed));
        try (var policy = Asking.connect(brisk())) {
            policy.complete(Asking.request(Asking.STEP));
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> policy.complete(Asking.request(Asking.STEP)))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("was vllm-0.32.0-4948e719 and is vllm-0.33.0-1 now");
            }
        }
    }

    @Test
    void anExpiredKeyStopsTheRunAtOnce() {
        server.on("/v1/completions", Reply.of(401, "{}"));
        try (var policy = Asking.connect(brisk())) {
            assertThatThrownBy(() -> policy.complete(Asking.request(Asking.STEP)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("api_key_env");
            assertThat(server.seen("/v1/completions")).hasSize(1);
        }
    }

    @Test
    void aDeadEndpointOfTwoLosesNothing() {
        try (var second = ScriptedServer.vllm();
                var policy = Asking.connect(brisk(server.address(), second.address()))) {
            server.close();
            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(_ -> policy.complete(Asking.request(Asking.STEP)))
                            .toList();
            assertThat(answers).hasSize(20);
            assertThat(second.seen("/v1/completions")).hasSize(20);
            // The breaker opens after four failures, whoever the affinity belongs to.
            assertThat(
                            policy.conduct().lostAttempts().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .isLessThanOrEqualTo(8);
        }
    }

    @Test
    void theKeyIsSentAndNeverShown() {
        server.on("/v1/completions", Reply.of(401, "{\"error\":{\"message\":\"Unauthorized\"}}"));
        var servers = brisk().withKeyVariable("MY_KEY");
        try (var policy = HttpPolicy.connect(servers, _ -> "secret-1", _ -> {})) {
            assertThatThrownBy(() -> policy.complete(Asking.request(Asking.STEP)))
                    .hasMessageNotContaining("secret-1");
            assertThat(policy.model().toString()).doesNotContain("secret-1");
        }
        assertThat(server.seen("/v1/completions").getFirst().headers().get("Authorization"))
                .isEqualTo(List.of("Bearer secret-1"));
    }

    private Servers brisk(String... addresses) {
        var all = addresses.length == 0 ? new String[] {server.address()} : addresses;
        return Asking.servers(all)
                .withPatience(
                        new Patience(Duration.ofMillis(500), Duration.ofSeconds(20), 4, false));
    }

    private static Reply body(String fixture) {
        var node = JsonMapper.builder().build().readTree(fixture);
        return Reply.of(200, node.path("response").path("body").toString());
    }

    /// A choice with this text and token count; a negative one is left out.
    private static Reply choice(String text, int tokens) {
        var usage =
                tokens < 0
                        ? "{}"
                        : "{\"prompt_tokens\":59,\"completion_tokens\":%d}".formatted(tokens);
        return Reply.of(
                200,
                "{\"choices\":[{\"text\":%s,\"finish_reason\":\"stop\",\"token_ids\":[1]}],\"usage\":%s}"
                        .formatted(text, usage));
    }
}
