package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.harness.engine.LabelReader.Labels;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// SGLang as its source describes it: nobody recorded a live one, so these answers are written by
/// hand.
final class SglangDialectTest {
    private final ScriptedServer server =
            new ScriptedServer()
                    .on(
                            "/v1/models",
                            Reply.of(
                                    200,
                                    "{\"data\":[{\"id\":\"smollm2\",\"owned_by\":\"sglang\"}]}"))
                    .on(
                            "/get_server_info",
                            Reply.of(200, "{\"version\":\"0.5.2\",\"max_running_requests\":7}"))
                    .on("/tokenize", Reply.of(200, "{\"tokens\":[1,2,3],\"count\":3}"))
                    .on("/generate", reply("To solve\n\n", stop("\"\\n\\n\""), 3, 9, 8, 7));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aStepKeepsItsStopTextAndItsIds() {
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            var step = policy.complete(Asking.request(Asking.STEP));
            assertThat(step.text()).isEqualTo("To solve\n\n");
            assertThat(step.finish()).isEqualTo(Finish.STOP);
            assertThat(step.tokens().toList()).containsExactly(9, 8, 7);
            assertThat(step.usage().cachedTokens()).isEqualTo(2);
            assertThat(policy.model().identity()).containsEntry("version", "0.5.2");
            assertThat(policy.sequences()).isEqualTo(7);
        }
    }

    @Test
    void everySamplingFieldIsSent() {
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            policy.complete(Asking.request(Asking.STEP));
            server.on("/generate", reply("a", stop("2"), 5, 9));
            policy.complete(Asking.request(Sampling.of(1, 9), new Piece("To", Tokens.of(11, 12))));
        }
        var first = server.seen("/generate").getFirst().json();
        var params = first.path("sampling_params");
        assertThat(params.path("max_new_tokens").asInt()).isEqualTo(200);
        assertThat(params.path("sampling_seed").asInt()).isEqualTo(1234);
        assertThat(params.path("no_stop_trim").asBoolean()).isTrue();
        assertThat(params.path("top_k").asInt()).isEqualTo(50);
        assertThat(params.path("stop").path(0).asString()).isEqualTo("\n\n");
        assertThat(params.path("repetition_penalty").asDouble()).isEqualTo(1);
        var second = server.seen("/generate").getLast().json();
        assertThat(second.path("sampling_params").path("top_k").asInt()).isEqualTo(-1);
        assertThat(second.path("input_ids").toString()).isEqualTo("[1,2,3,11,12]");
    }

    @Test
    void theModelsOwnEndIsAnIdAndALengthIsALength() {
        server.on(
                "/generate",
                reply("a", stop("2"), 3, 9),
                reply("a", "{\"type\":\"length\",\"length\":4}", 3, 9, 9, 9, 9),
                reply("a", "{\"type\":\"length\",\"length\":4}", 3, 9, 9));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            for (Finish finish : List.of(Finish.END, Finish.LENGTH, Finish.CONTEXT)) {
                assertThat(policy.complete(Asking.request(Sampling.of(1, 4))).finish())
                        .isEqualTo(finish);
            }
        }
    }

    @Test
    void eventsThatRepeatAndEventsThatDoNotAddUpToTheSame() {
        var open = new CountDownLatch(0);
        var first = event("To", "null", 1, 9);
        server.on(
                "/generate",
                Reply.events(open, first, event("To be", stop("2"), 2, 9, 8), "[DONE]"),
                Reply.events(open, first, event(" be", stop("2"), 2, 8), "[DONE]"));
        var servers =
                Asking.servers(server.address())
                        .withPatience(
                                new Patience(
                                        Duration.ofSeconds(5), Duration.ofSeconds(5), 1, true));
        try (var policy = Asking.connect(servers)) {
            for (int i = 0; i < 2; i++) {
                var answer = policy.complete(Asking.request(Sampling.of(1, 9)));
                assertThat(answer.text()).isEqualTo("To be");
                assertThat(answer.tokens().toList()).containsExactly(9, 8);
            }
        }
    }

    @Test
    void aStepIsScoredByTheLabelsLogProbabilities() {
        server.on(
                "/tokenize",
                Reply.of(200, "{\"tokens\":[27]}"),
                Reply.of(200, "{\"tokens\":[29]}"),
                Reply.of(200, "{\"tokens\":[1,2,3]}"));
        server.on(
                "/generate",
                Reply.of(
                        200,
                        "{\"text\":\"+\",\"meta_info\":{\"prompt_tokens\":3,\"completion_tokens\":1,"
                                + "\"output_token_ids_logprobs\":[[[-1.0,27,null],[-2.0,29,null]]]}}"));
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            var reader = policy.labels();
            var labels = new Labels(reader.token("+"), reader.token("-"));
            var text = reader.conversation(List.of(Message.user("How many?")), "a");
            var chance = reader.chances(List.of(text), labels, "a").getFirst();
            // 1 / (1 + e^-1)
            assertThat(chance.good()).isCloseTo(0.731059, within(1e-6));
        }
        var body = server.seen("/generate").getFirst().json();
        assertThat(body.path("token_ids_logprob").toString()).isEqualTo("[27,29]");
    }

    private static String stop(String matched) {
        return "{\"type\":\"stop\",\"matched\":" + matched + "}";
    }

    private static Reply reply(String text, String reason, int prompt, int... ids) {
        return Reply.of(200, body(text, reason, prompt, ids.length, ids));
    }

    private static String event(String text, String reason, int generated, int... ids) {
        return body(text, reason, 3, generated, ids);
    }

    private static String body(String text, String reason, int prompt, int generated, int... ids) {
        return "{\"text\":\"%s\",\"output_ids\":%s,\"meta_info\":{\"finish_reason\":%s,\"prompt_tokens\":%d,\"completion_tokens\":%d,\"cached_tokens\":2}}"
                .formatted(
                        text.replace("\n", "\\n"),
                        java.util.Arrays.toString(ids),
                        reason,
                        prompt,
                        generated);
    }
}
