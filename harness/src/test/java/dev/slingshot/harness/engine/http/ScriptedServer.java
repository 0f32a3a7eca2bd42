package dev.slingshot.harness.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that follows a script: for each path the replies in turn, the last one for ever.
final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Deque<Reply>> script = new HashMap<>();
    private final Map<String, Function<Seen, Reply>> rules = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();

    /// A request as it came.
    record Seen(String path, String body, Map<String, List<String>> headers) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(body);
        }
    }

    ScriptedServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static ScriptedServer vllm() {
        return new ScriptedServer()
                .on("/v1/models", Reply.recorded("vllm/get-models"))
                .on("/version", Reply.recorded("vllm/get-version"))
                .on("/tokenize", Reply.recorded("vllm/tokenize-messages"))
                .on("/v1/completions", Reply.recorded("vllm/completions-ids-stop-included"));
    }

    static ScriptedServer llama() {
        return new ScriptedServer()
                .on("/v1/models", Reply.recorded("llama-server/get-models"))
                .on("/props", Reply.recorded("llama-server/get-props"))
                .on("/apply-template", Reply.recorded("llama-server/apply-template"))
                .on("/tokenize", Reply.recorded("llama-server/tokenize-chat-prompt"))
                .on("/completion", Reply.recorded("llama-server/completion-stop-word"));
    }

    synchronized ScriptedServer on(String path, Reply... replies) {
        script.put(path, new ArrayDeque<>(Arrays.asList(replies)));
        return this;
    }

    /// A path whose reply depends on the request.
    synchronized ScriptedServer answering(String path, Function<Seen, Reply> rule) {
        rules.put(path, rule);
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized List<Seen> seen(String path) {
        return seen.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        next(new Seen(path, body, Map.copyOf(exchange.getRequestHeaders()))).to(exchange);
    }

    private synchronized Reply next(Seen request) {
        seen.add(request);
        if (rules.containsKey(request.path())) {
            return rules.get(request.path()).apply(request);
        }
        var replies = script.get(request.path());
        if (replies == null) {
            return Reply.of(404, "{\"detail\":\"Not Found\"}");
        }
        return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
