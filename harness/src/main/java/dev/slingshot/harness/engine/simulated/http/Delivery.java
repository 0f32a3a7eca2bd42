package dev.slingshot.harness.engine.simulated.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Puts an answer on the wire, with what goes wrong there.
///
/// @param end falls when the server stops: nothing waits longer
record Delivery(HttpExchange exchange, CountDownLatch end) {
    private static final int SLOW_PARTS = 10;
    private static final String PAGE = "<!DOCTYPE html><html><body>Welcome to nginx!</body></html>";

    void json(int status, String body) throws IOException {
        send(status, "application/json", body);
    }

    void send(int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /// In vLLM's words.
    void error(int status, String type, String message) throws IOException {
        var error = Rendering.MAPPER.createObjectNode();
        error.putObject("error").put("message", message).put("type", type).put("code", status);
        json(status, error.toString());
    }

    void answer(List<ObjectNode> payloads, boolean stream, Optional<Fault> fault)
            throws IOException, InterruptedException {
        if (fault.isEmpty()) {
            whole(body(payloads, stream), stream);
            return;
        }
        var kind = fault.get().kind();
        payloads.forEach(payload -> Rendering.spoil(payload, kind));
        var body = body(payloads, stream);
        switch (kind) {
            case RESET_INSIDE -> half(body, stream);
            case HALT -> {
                begin(body, stream);
                await(Duration.ofHours(1));
                exchange.close();
            }
            case TRUNCATED -> whole(body.substring(0, body.length() / 2), stream);
            case SLOW -> slowly(body, stream, fault.get().length());
            case HTML -> send(200, "text/html", PAGE);
            case NULL -> json(200, "null");
            default -> whole(body, stream);
        }
    }

    /// Says nothing until the server stops.
    void hang() throws InterruptedException {
        await(Duration.ofHours(1));
        exchange.close();
    }

    private static String body(List<ObjectNode> payloads, boolean stream) {
        return stream
                ? payloads.stream()
                        .map(payload -> "data: " + payload + "\n\n")
                        .collect(Collectors.joining("", "", "data: [DONE]\n\n"))
                : payloads.getFirst().toString();
    }

    private void whole(String body, boolean stream) throws IOException {
        send(200, type(stream), body);
    }

    private void half(String body, boolean stream) throws IOException {
        begin(body, stream);
        exchange.close();
    }

    private void begin(String body, boolean stream) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type(stream));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    private void slowly(String body, boolean stream, Duration wait)
            throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type(stream));
        exchange.sendResponseHeaders(200, bytes.length);
        for (int part = 0; part < SLOW_PARTS; part++) {
            await(wait);
            int from = bytes.length * part / SLOW_PARTS;
            int to = bytes.length * (part + 1) / SLOW_PARTS;
            exchange.getResponseBody().write(bytes, from, to - from);
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    private static String type(boolean stream) {
        return stream ? "text/event-stream; charset=utf-8" : "application/json";
    }

    private void await(Duration time) throws InterruptedException {
        end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
