package dev.slingshot.harness.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the scripted server does with one request.
interface Reply {
    void to(HttpExchange exchange) throws IOException;

    /// A recorded answer, such as `vllm/get-models`.
    static Reply recorded(String name) {
        return of(status(name), text(name), type(name));
    }

    /// A recorded answer with one thing in its body changed.
    static Reply changed(String name, String from, String to) {
        assertThat(text(name)).contains(from);
        return of(status(name), text(name).replace(from, to), type(name));
    }

    /// What `/tokenize` answers to a prompt of so many tokens.
    static Reply ids(int count) {
        var ids = IntStream.range(0, count).mapToObj(Integer::toString);
        return of(200, "{\"tokens\":[" + ids.collect(Collectors.joining(",")) + "]}");
    }

    /// Sends events one by one and then holds the stream open until the latch falls.
    static Reply events(CountDownLatch end, String... events) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            for (String event : events) {
                exchange.getResponseBody().write(("data: " + event + "\n\n").getBytes(UTF_8));
                exchange.getResponseBody().flush();
            }
            hold(end);
            exchange.close();
        };
    }

    private static int status(String name) {
        return fixture(name).path("response").path("status").asInt();
    }

    private static String text(String name) {
        var body = fixture(name).path("response").path("body");
        return body.isString() ? body.stringValue() : body.toString();
    }

    private static Map<String, String> type(String name) {
        var headers = fixture(name).path("response").path("headers");
        return Map.of("Content-Type", headers.path("content-type").asString("application/json"));
    }

    static JsonNode fixture(String name) {
        try (InputStream in = Reply.class.getResourceAsStream(name + ".json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Reply of(int status, String body) {
        return of(status, body, Map.of());
    }

    static Reply of(int status, String body, Map<String, String> headers) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /// Closes the connection without a word.
    static Reply reset() {
        return HttpExchange::close;
    }

    /// Closes it after a part of the body.
    static Reply resetInside() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write("{\"choices\": [".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /// Says nothing until the latch falls.
    static Reply hang(CountDownLatch end) {
        return exchange -> {
            hold(end);
            exchange.close();
        };
    }

    /// Begins a body and then says nothing until the latch falls.
    static Reply hangInside(CountDownLatch end) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write("{\"choices\": [".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            hold(end);
            exchange.close();
        };
    }

    private static void hold(CountDownLatch end) {
        try {
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
