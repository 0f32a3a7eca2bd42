package dev.slingshot.harness.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers in vLLM's shape: 2 ms for a tokenised text, 20 ms for a label, any number at once.
record SlowServer(HttpServer server) implements AutoCloseable {
    private static final long TEXT_NANOS = 2_000_000;
    private static final long LABEL_NANOS = 20_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static SlowServer start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = HttpServer.create(address, 1024);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", SlowServer::handle);
            server.start();
            return new SlowServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var answer = answer(exchange.getRequestURI().getPath(), body);
        exchange.sendResponseHeaders(answer.isEmpty() ? 404 : 200, 0);
        exchange.getResponseBody().write(answer.getBytes(UTF_8));
        exchange.close();
    }

    private static String answer(String path, byte[] body) {
        return switch (path) {
            case "/v1/models" ->
                    """
                    {"data":[{"id":"m","owned_by":"vllm","max_model_len":100000}]}\
                    """;
            case "/version" ->
                    """
                    {"version":"0.32.0"}\
                    """;
            case "/tokenize" -> tokens(MAPPER.readTree(body));
            case "/v1/completions" -> label(MAPPER.readTree(body).path("prompt").size());
            default -> "";
        };
    }

    private static String tokens(JsonNode asked) {
        LockSupport.parkNanos(TEXT_NANOS);
        var text = asked.has("prompt") ? asked.path("prompt").asString() : asked.toString();
        return "{\"tokens\":["
                + text.chars().mapToObj(Integer::toString).collect(Collectors.joining(","))
                + "]}";
    }

    private static String label(int tokens) {
        LockSupport.parkNanos(LABEL_NANOS);
        return """
        {"choices":[{"index":0,"text":"+","finish_reason":"length","logprobs":{"top_logprobs":[
         {"token_id:43":-0.7,"token_id:45":-0.8}]}}],"usage":{"prompt_tokens":%d,"completion_tokens":1}}
        """
                .formatted(tokens);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
