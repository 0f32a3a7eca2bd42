package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class VllmDialectTest {
    private final ScriptedServer server = ScriptedServer.vllm();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aStepKeepsItsStopTextAndAllItsIds() {
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            var step = policy.complete(Asking.request(Asking.STEP));
            assertThat(step.text()).endsWith("gives away.\n\n");
            assertThat(step.finish()).isEqualTo(Finish.STOP);
            assertThat(step.tokens().size()).isEqualTo(31);
            assertThat(step.usage().promptTokens()).isEqualTo(59);
            assertThat(step.usage().generatedTokens()).isEqualTo(31);
            assertThat(policy.conduct().fingerprints()).containsExactly("vllm-0.32.0-4948e719");
            assertThat(policy.model().identity())
                    .containsEntry("version", "0.32.0")
                    .containsEntry("context", "1024");
        }
    }

    @Test
    void everySamplingFieldIsSent() {
        try (var policy = Asking.connect(Asking.servers(server.address() + "/v1/"))) {
            policy.complete(Asking.request(Asking.STEP));
        }
        var body = server.seen("/v1/completions").getFirst().json();
        assertThat(body.path("model").asString()).isEqualTo("smollm2");
        assertThat(body.path("n").asInt()).isEqualTo(1);
        assertThat(body.path("seed").asInt()).isEqualTo(1234);
        assertThat(body.path("max_tokens").asInt()).isEqualTo(200);
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.8);
        assertThat(body.path("top_p").asDouble()).isEqualTo(0.95);
        assertThat(body.path("top_k").asInt()).isEqualTo(50);
        assertThat(body.path("min_p").asDouble()).isEqualTo(0.05);
        assertThat(body.path("repetition_penalty").asDouble()).isEqualTo(1);
        assertThat(body.path("stop").path(0).asString()).isEqualTo("\n\n");
        assertThat(body.path("include_stop_str_in_output").asBoolean()).isTrue();
        assertThat(body.path("return_token_ids").asBoolean()).isTrue();
        assertThat(body.path("prompt").size()).isEqualTo(59);
    }

    @Test
    void anAnswerIsContinuedByItsOwnIdsAndTheConversationIsTokenisedOnce() {
        server.on(
                "/v1/completions",
                Reply.recorded("vllm/completions-ids-stop-included"),
                Reply.changed(
                        "vllm/completions-ids-stop-included",
                        "\"prompt_tokens\":59",
                        "\"prompt_tokens\":62"));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            policy.complete(Asking.request(Asking.STEP));
            policy.complete(
                    Asking.request(Asking.STEP, new Piece("To solve\n\n", Tokens.of(7, 8, 9))));
        }
        var prompt = server.seen("/v1/completions").getLast().json().path("prompt");
        assertThat(prompt.size()).isEqualTo(62);
        assertThat(prompt.get(61).asInt()).isEqualTo(9);
        assertThat(server.seen("/tokenize")).hasSize(1);
    }

    @Test
    void theModelsOwnEndIsToldFromAStopText() {
        server.on("/tokenize", Reply.ids(37));
        server.on("/v1/completions", Reply.recorded("vllm/completions-ids-eos"));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            var answer = policy.complete(Asking.request(Asking.STEP));
            assertThat(answer.finish()).isEqualTo(Finish.END);
            assertThat(answer.tokens().size()).isEqualTo(8);
            assertThat(answer.confidence().logProbability()).isCloseTo(-2.997, within(0.01));
        }
    }

    @Test
    void cachedTokensAreThoseTheServerTells() {
        server.on("/tokenize", Reply.ids(356));
        server.on("/v1/completions", Reply.recorded("vllm/completions-cache-hit"));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            var answer = policy.complete(Asking.request(Sampling.of(0.8, 4)));
            assertThat(answer.usage().cachedTokens()).isEqualTo(256);
            assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
        }
    }

    @Test
    void fewerTokensThanAskedMeanThatTheContextWasFull() {
        server.on("/tokenize", Reply.ids(356));
        server.on("/v1/completions", Reply.recorded("vllm/completions-cache-hit"));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            assertThat(policy.complete(Asking.request(Sampling.of(0.8, 100))).finish())
                    .isEqualTo(Finish.CONTEXT);
        }
    }

    @Test
    void aPromptThatDoesNotFitIsAnEmptyAnswerCutByTheContext() {
        server.on("/v1/completions", Reply.recorded("vllm/error-400-too-long"));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            var answer = policy.complete(Asking.request(Asking.STEP));
            assertThat(answer.finish()).isEqualTo(Finish.CONTEXT);
            assertThat(answer.text()).isEmpty();
            assertThat(policy.conduct().lostAttempts()).isEmpty();
        }
    }
}
