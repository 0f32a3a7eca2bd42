package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LlamaDialectTest {
    private final ScriptedServer server = ScriptedServer.llama();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theStopTextItCutsOffIsPutBackAndItsIdsAreNotDoubled() {
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            var step = policy.complete(Asking.request(Asking.STEP));
            assertThat(step.text()).endsWith("gives away.\n\n");
            assertThat(step.finish()).isEqualTo(Finish.STOP);
            assertThat(step.tokens().size()).isEqualTo(31);
            assertThat(step.usage().promptTokens()).isEqualTo(59);
            assertThat(step.usage().cachedTokens()).isEqualTo(58);
        }
    }

    @Test
    void itsSamplersAreSetToNeutral() {
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            policy.complete(Asking.request(Sampling.of(0.8, 64)));
        }
        var body = server.seen("/completion").getFirst().json();
        assertThat(body.path("top_k").asInt(-9)).isZero();
        assertThat(body.path("top_p").asDouble()).isEqualTo(1);
        assertThat(body.path("min_p").asDouble(-9)).isZero();
        assertThat(body.path("typical_p").asDouble()).isEqualTo(1);
        assertThat(body.path("repeat_penalty").asDouble()).isEqualTo(1);
        assertThat(body.path("dry_multiplier").asDouble(-9)).isZero();
        assertThat(body.path("xtc_probability").asDouble(-9)).isZero();
        assertThat(body.path("seed").asInt()).isEqualTo(1234);
        assertThat(body.path("n_predict").asInt()).isEqualTo(64);
        assertThat(body.path("cache_prompt").asBoolean()).isTrue();
    }

    @Test
    void itsConfidenceIsAskedForAndReadWhereItIsWanted() {
        server.on("/tokenize", Reply.ids(12));
        server.on(
                "/completion",
                Reply.changed(
                        "llama-server/completion-eos",
                        "\"tokens_evaluated\"",
                        "\"completion_probabilities\":[{\"logprob\":-1.5},{\"logprob\":-0.25}],"
                                + "\"tokens_evaluated\""));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            var request = Asking.request(Sampling.of(0.8, 60));
            var wanted =
                    new GenerationRequest(
                            request.problem(),
                            request.prompt(),
                            request.sampling(),
                            request.seed(),
                            request.sample(),
                            Confidence.Wanted.PROBABILITY);
            assertThat(policy.complete(wanted).confidence()).isEqualTo(Confidence.of(2, -1.75));
        }
        assertThat(server.seen("/completion").getFirst().json().path("n_probs").asInt()).isOne();
    }

    @Test
    void itsConfidenceIsNotAskedForWhereNobodyReadsIt() {
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            var drawn = policy.complete(Asking.request(Sampling.of(0.8, 64)));
            assertThat(drawn.confidence()).isEqualTo(Confidence.UNKNOWN);
        }
        assertThat(server.seen("/completion").getFirst().json().has("n_probs")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "completion-eos, 12, 60, END",
        "completion-ids-repeat-cached, 59, 24, LENGTH",
        "completion-ids-repeat-cached, 59, 25, CONTEXT",
        "completion-overlong-n-predict, 1001, 100, CONTEXT",
        "error-400-too-long, 1100, 10, CONTEXT",
    })
    void eachWayToEndIsToldApart(String recorded, int prompt, int asked, Finish finish) {
        server.on("/tokenize", Reply.ids(prompt));
        server.on("/completion", Reply.recorded("llama-server/" + recorded));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            assertThat(policy.complete(Asking.request(Sampling.of(0.8, asked))).finish())
                    .isEqualTo(finish);
        }
    }

    @Test
    void aTemplateThatBeginsWithTheBeginningTokenIsNotGivenAnother() {
        server.on(
                "/completion",
                Reply.changed(
                        "llama-server/completion-stop-word",
                        "\"tokens_evaluated\":59",
                        "\"tokens_evaluated\":60"));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            policy.complete(Asking.request(Asking.STEP, new Piece("a", Tokens.of(5))));
        }
        assertThat(server.seen("/tokenize").getFirst().json().path("add_special").asBoolean(true))
                .isFalse();
        var prompt = server.seen("/completion").getFirst().json().path("prompt");
        assertThat(prompt.size()).isEqualTo(60);
    }

    @Test
    void aServerThatIsStillLoadingIsWaitedFor() {
        server.on(
                "/v1/models",
                Reply.recorded("llama-server/error-503-loading-models"),
                Reply.recorded("llama-server/get-models"));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            assertThat(policy.model().engine()).isEqualTo("llama-server");
        }
    }
}
