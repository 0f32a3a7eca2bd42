package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.HeadReader.Activation;
import dev.slingshot.harness.engine.LabelReader.Labels;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.harness.verify.VerifierKind;
import dev.slingshot.harness.verify.Verifiers;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Verifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Verifiers against recorded answers of the servers they are made for.
final class ServedVerifiersTest {
    private static final Question QUESTION = new Question("1", "d", "How many pens?", Map.of());
    private static final List<String> STEPS = List.of("3 x 4 = 12", "12 - 5 = 7");
    private static final Labels PLUS_MINUS = new Labels(27, 29);

    /// Any text of as many tokens as the recorded one.
    private static final Tokens TEXT_25 = Tokens.of(IntStream.range(0, 25).toArray());

    private static Verifier verifier(HttpPolicy policy, String kind) {
        var spec = new VerifierSpec("v", kind, Optional.of("e"), "", Aggregation.LAST, Map.of());
        var engine = new HttpEngine(policy, Optional.empty(), 4);
        return Verifiers.ALL
                .get(kind)
                .making()
                .make(spec, new VerifierKind.Backing(List.of(), _ -> engine));
    }

    private static HttpPolicy connect(ScriptedServer server) {
        return Asking.connect(Asking.servers(server.address()));
    }

    private static Reply token(int id) {
        return Reply.of(200, "{\"tokens\":[%d]}".formatted(id));
    }

    /// The ids that a recorded request asked about.
    private static Reply sent(String fixture, int index) {
        JsonNode ids = Reply.fixture(fixture).path("request").path("body").path("input").get(index);
        return Reply.of(200, "{\"tokens\":%s}".formatted(ids));
    }

    @Test
    void vllm_tells_labels_by_their_ids_right_behind_the_text() {
        try (var server = ScriptedServer.vllm();
                var policy = connect(server)) {
            server.on("/v1/completions", Reply.recorded("vllm/completions-label-logprobs"));
            var chance = policy.labels().chances(List.of(TEXT_25), PLUS_MINUS, "a").getFirst();
            // softmax of -6.773551940917969 and -3.214385747909546
            assertThat(chance.good()).isCloseTo(0.027667, within(1e-5));
            var body = server.seen("/v1/completions").getFirst().json();
            assertThat(Json.tokens(body.path("prompt"))).isEqualTo(TEXT_25);
            assertThat(body.path("logprob_token_ids")).hasToString("[27,29]");
            assertThat(body.path("max_tokens").asInt()).isEqualTo(1);
        }
    }

    @Test
    void llama_server_tells_labels_by_their_ids_right_behind_the_text() {
        try (var server = ScriptedServer.llama();
                var policy = connect(server)) {
            server.on(
                    "/completion",
                    Reply.recorded("llama-server/completion-label-grammar-plusminus"));
            var chance = policy.labels().chances(List.of(TEXT_25), PLUS_MINUS, "a").getFirst();
            assertThat(chance.good()).isCloseTo(0.036695, within(1e-5));
            var body = server.seen("/completion").getFirst().json();
            assertThat(Json.tokens(body.path("prompt"))).isEqualTo(TEXT_25);
            assertThat(body.path("logit_bias").get(0).get(0).asInt()).isEqualTo(27);
            assertThat(body.path("logit_bias").get(1).get(0).asInt()).isEqualTo(29);
        }
    }

    @Test
    void labels_that_were_not_asked_for_are_no_answer() {
        try (var server = ScriptedServer.llama();
                var policy = connect(server)) {
            server.on(
                    "/completion",
                    Reply.recorded("llama-server/completion-label-grammar-plusminus"));
            var labels = policy.labels();
            assertThatThrownBy(() -> labels.chances(List.of(TEXT_25), new Labels(1, 2), "a"))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("lacks the labels' probabilities");
        }
    }

    @Test
    void a_label_that_is_no_single_token_is_named() {
        try (var server = ScriptedServer.vllm();
                var policy = connect(server)) {
            server.on("/tokenize", Reply.ids(2));
            assertThatThrownBy(() -> verifier(policy, "judge"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("label \"+\" is 2 tokens for smollm2 and has to be one");
        }
    }

    @Test
    void qwens_head_gives_the_right_class_at_each_tag() {
        try (var server = ScriptedServer.vllm();
                var policy = connect(server)) {
            server.on("/tokenize", token(5), sent("vllm/pooling-prm-step-ids", 0));
            server.on("/pooling", Reply.recorded("vllm/pooling-prm-step-ids"));
            var scores = verifier(policy, "qwen-prm").score(QUESTION, STEPS);
            assertThat(scores.steps().get(0)).isCloseTo(0.99991655, within(1e-7));
            assertThat(scores.steps().get(1)).isCloseTo(0.99997520, within(1e-7));
            assertThat(scores.usage().promptTokens()).isEqualTo(39);
            var body = server.seen("/pooling").getFirst().json();
            assertThat(body.path("task").asString()).isEqualTo("token_classify");
            assertThat(body.path("input").get(0).size()).isEqualTo(39);
            assertThat(server.seen("/tokenize").get(1).body())
                    .contains("3 x 4 = 12<extra_0>12 - 5 = 7<extra_0>")
                    .contains("\"add_generation_prompt\":false");
        }
    }

    @Test
    void a_server_that_finds_no_tags_says_200_and_is_an_error() {
        try (var server = ScriptedServer.vllm();
                var policy = connect(server)) {
            server.on("/tokenize", token(5), sent("vllm/pooling-prm-step-ids", 0));
            server.on("/pooling", Reply.recorded("vllm/pooling-prm-no-tags"));
            var verifier = verifier(policy, "qwen-prm");
            assertThatThrownBy(() -> verifier.score(QUESTION, STEPS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("gave 0 values for 2 steps in 39 tokens");
        }
    }

    @Test
    void a_text_whose_tags_were_not_tokens_is_an_error() {
        try (var server = ScriptedServer.vllm();
                var policy = connect(server)) {
            server.on("/tokenize", token(6), sent("vllm/pooling-prm-step-ids", 0));
            var verifier = verifier(policy, "qwen-prm");
            assertThatThrownBy(() -> verifier.score(QUESTION, STEPS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("gave 0 scores for 2 steps");
        }
    }

    @Test
    void a_model_that_only_writes_has_no_head() {
        try (var server = ScriptedServer.vllm();
                var policy = connect(server)) {
            server.on("/tokenize", token(5), sent("vllm/pooling-prm-step-ids", 0));
            server.on("/pooling", Reply.recorded("vllm/error-404-pooling-on-generate"));
            var verifier = verifier(policy, "qwen-prm");
            assertThatThrownBy(() -> verifier.score(QUESTION, STEPS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("/pooling");
        }
    }

    @Test
    void a_causal_model_served_as_a_classifier_scores_all_steps_in_one_call() {
        try (var server = ScriptedServer.vllm();
                var policy = connect(server)) {
            server.on(
                    "/tokenize",
                    token(27),
                    token(29),
                    sent("vllm/classify-causal-2way-ids-batch", 0),
                    sent("vllm/classify-causal-2way-ids-batch", 1));
            server.on("/classify", Reply.recorded("vllm/classify-causal-2way-ids-batch"));
            var scores = verifier(policy, "rlhflow-classifier").score(QUESTION, STEPS);
            assertThat(scores.steps().get(0)).isCloseTo(0.02767525, within(1e-7));
            assertThat(scores.steps().get(1)).isCloseTo(0.89586866, within(1e-7));
            assertThat(scores.usage().promptTokens()).isEqualTo(51);
            assertThat(server.seen("/classify").getFirst().json().path("input").get(1).size())
                    .isEqualTo(26);
        }
    }

    @Test
    void an_outcome_model_gives_one_score_by_the_sigmoid_of_its_raw_number() {
        try (var server = ScriptedServer.vllm();
                var policy = connect(server)) {
            server.on("/classify", Reply.recorded("vllm/classify-multilabel-logits"));
            var scores = verifier(policy, "classifier").score(QUESTION, STEPS);
            // the same label came as 0.42276 through the server's own sigmoid
            assertThat(scores.steps().getFirst()).isCloseTo(0.42276186, within(1e-6));
            assertThat(
                            server.seen("/classify")
                                    .getFirst()
                                    .json()
                                    .path("use_activation")
                                    .asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void an_answer_about_fewer_texts_than_asked_is_none() {
        try (var server = ScriptedServer.vllm();
                var policy = connect(server)) {
            server.on("/classify", Reply.recorded("vllm/classify-multilabel-logits"));
            var heads = policy.heads();
            assertThatThrownBy(
                            () -> heads.classes(List.of(TEXT_25, TEXT_25), Activation.SERVED, "a"))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("1 classified texts, and there are 2");
        }
    }

    @Test
    void llama_server_has_no_heads_and_says_what_has() {
        try (var server = ScriptedServer.llama();
                var policy = connect(server)) {
            assertThatThrownBy(() -> verifier(policy, "qwen-prm"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("llama-server")
                    .hasMessageContaining("--runner pooling");
        }
    }
}
