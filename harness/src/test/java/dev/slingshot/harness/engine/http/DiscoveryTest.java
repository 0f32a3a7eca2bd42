package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.harness.engine.http.Servers.Continuation;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiscoveryTest {

    @Test
    void aModelThatIsNotServedIsRefusedWithTheNearestName() {
        try (var server = ScriptedServer.vllm()) {
            assertThatThrownBy(() -> Asking.connect(Servers.of("m", "smolm2", server.address())))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("did you mean \"smollm2\"?");
        }
    }

    @Test
    void theOnlyModelNeedsNoName() {
        try (var server = ScriptedServer.vllm();
                var policy = Asking.connect(Servers.of("m", "", server.address()))) {
            assertThat(policy.model().identity()).containsEntry("model", "smollm2");
        }
    }

    @Test
    void anAddressWhereNothingListensIsOneMessage() {
        var server = ScriptedServer.vllm();
        server.close();
        assertThatThrownBy(() -> Asking.connect(Asking.servers(server.address())))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(server.address())
                .hasMessageContaining("is the server running");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Servers.of("m", "", "localhost:8000"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("http://localhost:8000");
        assertThatThrownBy(() -> Servers.of("m", "", "http://me:secret@host:1"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aKeyThatIsNotSetIsAskedForByItsName() {
        assertThatThrownBy(() ->
                        Asking.connect(
                                Servers.of("m", "", "http://localhost:1")
                                        .withKeyVariable("MY_KEY")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("MY_KEY");
    }

    @Test
    void differentServersBehindOneModelAreRefused() {
        try (var one = ScriptedServer.vllm();
                var two = ScriptedServer.llama()) {
            assertThatThrownBy(() -> Asking.connect(Asking.servers(one.address(), two.address())))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("mixed: true");
        }
    }

    @Test
    void aServerWithoutAListOfModelsIsAskedByChat() {
        try (var server = generic();
                var policy = Asking.connect(Asking.servers(server.address()))) {
            var answer = policy.complete(Asking.request(Sampling.of(0, 12)));
            assertThat(policy.model().engine()).isEqualTo("openai-compatible");
            assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
            assertThat(answer.usage().generatedTokens()).isEqualTo(12);
        }
    }

    @Test
    void aGenericServerIsNotTrustedToContinueAnAnswer() {
        try (var server = generic();
                var policy = Asking.connect(Asking.servers(server.address()))) {
            assertThatThrownBy(() ->
                            policy.complete(
                                    Asking.request(
                                            Sampling.of(0, 12), new Piece("a", Tokens.UNKNOWN))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("prefill continuation");
        }
    }

    @Test
    void aGenericServerContinuesWhereTheUserSaysHow() {
        try (var server = generic();
                var policy =
                        Asking.connect(
                                Asking.servers(server.address())
                                        .withContinuation(Continuation.FLAG))) {
            policy.complete(Asking.request(Sampling.of(0, 12), new Piece("a", Tokens.UNKNOWN)));
            var body = server.seen("/v1/chat/completions").getFirst().json();
            assertThat(body.path("continue_final_message").asBoolean()).isTrue();
            assertThat(body.path("messages").path(1).path("content").asString()).isEqualTo("a");
        }
    }

    @Test
    void aGenericServerThatHidesWhyItStoppedIsRefusedForSteps() {
        try (var server = generic();
                var policy = Asking.connect(Asking.servers(server.address()))) {
            server.on("/v1/chat/completions", chat(""));
            assertThatThrownBy(() -> policy.complete(Asking.request(stepwise())))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("stop reason");
            server.on("/v1/chat/completions", chat(",\"matched_stop\":\"\\n\\n\""));
            assertThat(policy.complete(Asking.request(stepwise())).text()).isEqualTo("a\n\n");
            server.on("/v1/chat/completions", chat(",\"stop_reason\":null"));
            assertThat(policy.complete(Asking.request(stepwise())).finish()).isEqualTo(Finish.END);
        }
    }

    private static Sampling stepwise() {
        return Sampling.of(0.8, 12).withStop(List.of("\n\n"));
    }

    private static ScriptedServer generic() {
        return new ScriptedServer()
                .on("/v1/models", Reply.recorded("transformers-serve/error-500-get-models"))
                .on("/v1/chat/completions", Reply.recorded("transformers-serve/chat-greedy"));
    }

    private static Reply chat(String field) {
        return Reply.of(
                200,
                "{\"choices\":[{\"message\":{\"content\":\"a\"},\"finish_reason\":\"stop\"%s}],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":2}}"
                        .formatted(field));
    }
}
