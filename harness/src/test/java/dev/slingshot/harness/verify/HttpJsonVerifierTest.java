package dev.slingshot.harness.verify;

import static dev.slingshot.harness.verify.Specs.QUESTION;
import static dev.slingshot.harness.verify.Specs.STEPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Verifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A small server of its own stands for the user's; it also keeps the contract of every verifier.
final class HttpJsonVerifierTest extends VerifierContract {
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private UnaryOperator<String> answer = HttpJsonVerifierTest::lengths;
    private int status = 200;
    private final HttpServer server = serve();
    private final Verifier verifier = verifier("causal", "yes");

    @Override
    protected Verifier verifier() {
        return verifier;
    }

    @AfterAll
    void end() {
        server.stop(0);
    }

    @AfterEach
    void clear() {
        seen.clear();
        status = 200;
        answer = HttpJsonVerifierTest::lengths;
    }

    @Test
    void it_posts_the_question_the_steps_and_how_many_are_known() {
        assertThat(verifier.score(QUESTION, STEPS, 1).steps()).containsExactly(0.06);
        assertThat(seen)
                .containsExactly(
                        "{\"question\":\"What is 7 + 5?\",\"steps\":[\"7 + 5 = 12\",\"So 12.\"],\"known\":1}");
    }

    @Test
    void a_verifier_that_is_not_causal_says_so() {
        assertThat(verifier().card().causal()).isTrue();
        assertThat(verifier("causal", "no").card().causal()).isFalse();
        assertThat(verifier().card().model().identity())
                .containsEntry("url", url())
                .containsEntry("version", "");
    }

    @Test
    void scores_that_are_none_are_refused() {
        answer = _ -> "{\"scores\":[0.5]}";
        assertRefused("gave 1 scores for 2 steps, expected 2");
        answer = _ -> "{\"scores\":[0.5,2]}";
        assertRefused("a score of \"2\"; a score lies in [0, 1]");
        answer = _ -> "{\"error\":\"unknown model\"}";
        assertRefused("says: \"unknown model\"");
        answer = _ -> "{\"scores\":[0.5,NaN]}";
        assertRefused("not JSON");
        answer = _ -> "<html>sorry</html>";
        assertRefused("sorry");
    }

    @Test
    void a_server_that_refuses_or_fails_is_an_engine_that_failed() {
        answer = _ -> "no such model";
        status = 404;
        assertRefused("no such model");
        status = 500;
        assertRefused("no such model");
    }

    @Test
    void a_server_that_hangs_is_given_up_in_time() {
        var end = new CountDownLatch(1);
        answer =
                body -> {
                    try {
                        assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return lengths(body);
                };
        try {
            var hasty = verifier("timeout_seconds", "0.3");
            assertThatThrownBy(() -> hasty.score(QUESTION, STEPS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("mine at http://127.0.0.1:");
        } finally {
            end.countDown();
        }
    }

    @Test
    void the_key_comes_from_the_environment_alone() {
        var keyed =
                Specs.httpJson(
                        Map.of("MY_KEY", "open sesame")::get,
                        "url",
                        url(),
                        "api_key_env",
                        "MY_KEY");
        keyed.score(QUESTION, STEPS);
        keyed.close();
        assertThat(keys).contains("Bearer open sesame");
        assertThat(keyed.card().toString()).doesNotContain("sesame");
        assertWrong("MY_KEY, which is not set", "url", url(), "api_key_env", "MY_KEY");
        assertWrong("its url holds a secret", "url", "http://me:pass@localhost/score");
        assertWrong("its url holds a secret", "url", "http://localhost/score?token=abc");
    }

    @Test
    void settings_are_refused_by_name() {
        assertWrong("needs `url`, a text such as http://localhost:9000/score");
        assertWrong("has no option \"ulr\"; there are: url,", "ulr", "x");
        assertWrong(
                "looks like http://localhost:9000/score, got \"localhost\"", "url", "localhost");
        assertWrong("sequences must be a whole number", "url", url(), "sequences", "2.5");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> verifier.score(QUESTION, STEPS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("mine")
                .hasMessageContaining(message);
    }

    private static void assertWrong(String message, String... settings) {
        assertThatThrownBy(() -> Specs.httpJson(_ -> null, settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("mine")
                .hasMessageContaining(message);
    }

    private HttpJsonVerifier verifier(String setting, String value) {
        return Specs.httpJson(_ -> null, "url", url(), setting, value);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/score";
    }

    /// Each step's length in hundredths.
    private static String lengths(String body) {
        var request = JsonMapper.builder().build().readTree(body);
        var steps = request.path("steps");
        return IntStream.range(request.path("known").asInt(), steps.size())
                .mapToObj(i -> Double.toString(steps.get(i).stringValue().length() / 100.0))
                .collect(Collectors.joining(",", "{\"scores\":[", "]}"));
    }

    private HttpServer serve() {
        try {
            var made =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.createContext(
                    "/score",
                    exchange -> {
                        String body =
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8);
                        seen.add(body);
                        keys.add(
                                String.valueOf(
                                        exchange.getRequestHeaders().getFirst("Authorization")));
                        byte[] reply = answer.apply(body).getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(status, reply.length);
                        exchange.getResponseBody().write(reply);
                        exchange.close();
                    });
            made.start();
            return made;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
