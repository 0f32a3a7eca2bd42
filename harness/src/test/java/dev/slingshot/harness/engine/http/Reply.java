package dev.slingshot.harness.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the scripted server does with one request.
interface Reply {
    void to(HttpExchange exchange) throws IOException;

    /// A recorded answer, such as `vllm/get-models`.
    static Reply recorded(String name) {
        var response = fixture(name).path("response");
        var body = response.path("body");
        var text = body.isString() ? body.stringValue() : body.toString();
        return of(response.path("status").asInt(), text);
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
