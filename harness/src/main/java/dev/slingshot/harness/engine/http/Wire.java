package dev.slingshot.harness.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import tools.jackson.databind.JsonNode;

/// Makes one HTTP exchange and classifies how it failed. HTTP/1.1 alone: an upgrade to HTTP/2 makes
/// vLLM lose the body. It blocks, which costs a virtual thread next to nothing and less CPU time
/// than the JDK's asynchronous client (docs/measurements.md).
final class Wire implements AutoCloseable {
    private static final Duration SLOWEST_LOOK = Duration.ofSeconds(1);

    private final Optional<String> key;
    private final Duration stall;
    private final Watchdog watchdog;
    private final Map<URI, Connections> connections = new ConcurrentHashMap<>();

    Wire(Optional<String> key, Patience patience) {
        this.key = key;
        stall = patience.stall();
        var shortest = stall.compareTo(patience.answer()) < 0 ? stall : patience.answer();
        var look = shortest.dividedBy(10).plusMillis(1);
        watchdog = new Watchdog(look.compareTo(SLOWEST_LOOK) < 0 ? look : SLOWEST_LOOK);
    }

    /// Blocks until the answer is there.
    JsonNode exchange(URI address, Letter letter, Duration patience, Pulse pulse)
            throws Trouble, InterruptedException {
        var progress = new Progress(pulse, letter.streaming().isPresent(), stall, patience);
        try {
            var answer = answer(address, letter, progress, pulse);
            pulse.beat();
            if (answer.status() != 200) {
                throw Refusal.of(answer.status(), answer.retryAfter(), answer.body());
            }
            var streamed = progress.streamed();
            return streamed.isPresent() ? streamed.get() : Json.parse(answer.body());
        } catch (Trouble trouble) {
            throw trouble.after(progress.streamed(), progress.tokens());
        }
    }

    /// Asks for something that is not JSON.
    String text(URI address, String path, Duration patience) throws Trouble, InterruptedException {
        var pulse = new Pulse();
        var progress = new Progress(pulse, false, stall, patience);
        var answer = answer(address, Letter.get(path), progress, pulse);
        if (answer.status() != 200) {
            throw Refusal.of(answer.status(), answer.retryAfter(), answer.body());
        }
        return new String(answer.body(), UTF_8);
    }

    private Connection.Answer answer(URI address, Letter letter, Progress progress, Pulse pulse)
            throws Trouble, InterruptedException {
        var open = connections.computeIfAbsent(address, Connections::new);
        Connection connection;
        try {
            connection = open.take();
        } catch (IOException failed) {
            throw classify(failed);
        }
        progress.over(connection);
        watchdog.watch(progress);
        boolean reusable = false;
        try {
            var answer =
                    connection.exchange(
                            request(address, letter), letter.streaming(), progress, pulse);
            reusable = answer.reusable() && progress.verdict().isEmpty();
            return answer;
        } catch (IOException | HttpException failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while waiting for an answer");
            }
            throw progress.verdict().orElseGet(() -> classify(failed));
        } finally {
            watchdog.leave(progress);
            if (reusable) {
                open.give(connection);
            } else {
                open.drop(connection);
            }
        }
    }

    private ClassicHttpRequest request(URI address, Letter letter) {
        var body = letter.body();
        var path = address.getRawPath() + letter.path();
        var request = new BasicClassicHttpRequest(body.isPresent() ? "POST" : "GET", path);
        request.setHeader("Host", address.getRawAuthority());
        key.ifPresent(value -> request.setHeader("Authorization", "Bearer " + value));
        body.ifPresent(bytes -> {
            request.setHeader("Content-Type", "application/json");
            request.setHeader("Content-Length", Integer.toString(bytes.length));
            request.setEntity(new ByteArrayEntity(bytes, ContentType.APPLICATION_JSON));
        });
        return request;
    }

    private static Trouble classify(Exception failure) {
        return switch (failure) {
            case ConnectException _ -> new Trouble(Kind.DOWN, "nothing answers");
            case SocketTimeoutException _ -> new Trouble(Kind.DOWN, "no connection in 10 s");
            case UnknownHostException _ -> new Trouble(Kind.DOWN, "nobody knows this host");
            case HttpException odd ->
                    new Trouble(Kind.UNREADABLE, "the answer is not HTTP: " + odd.getMessage());
            default -> new Trouble(Kind.BROKEN, "the connection broke: " + failure.getMessage());
        };
    }

    @Override
    public void close() {
        watchdog.close();
        connections.values().forEach(Connections::close);
    }
}
