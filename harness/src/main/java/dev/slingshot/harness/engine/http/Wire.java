package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes one HTTP exchange and classifies how it failed. Always HTTP/1.1: the JDK's upgrade to
/// HTTP/2 makes vLLM lose the body. Connections are given up before the servers' five seconds of
/// keep-alive are over, so that none is reused while its server closes it.
final class Wire implements AutoCloseable {
    static {
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", "3");
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final Optional<String> key;
    private final Duration stall;

    Wire(Optional<String> key, Duration stall) {
        this.key = key;
        this.stall = stall;
    }

    /// Blocks until the answer is there.
    JsonNode exchange(URI address, Ask ask, Duration patience)
            throws Trouble, InterruptedException {
        var progress = new Progress();
        var sent = client.sendAsync(request(address, ask), progress.handler());
        var response = await(sent, progress, patience);
        int status = response.statusCode();
        if (status != 200) {
            throw Refusal.of(status, response.headers(), response.body());
        }
        return Json.parse(response.body());
    }

    private HttpRequest request(URI address, Ask ask) {
        var request = HttpRequest.newBuilder(URI.create(address + ask.path()));
        key.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        ask.body()
                .ifPresent(body ->
                        request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return request.build();
    }

    private HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> sent, Progress progress, Duration patience)
            throws Trouble, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                long now = System.nanoTime();
                long silence = stall.toNanos() - progress.silence(now);
                try {
                    return sent.get(Math.min(end - now, silence), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    check(progress, end, patience);
                }
            }
        } catch (ExecutionException e) {
            throw classify(e.getCause());
        } finally {
            sent.cancel(true);
        }
    }

    private void check(Progress progress, long end, Duration patience) throws Trouble {
        long now = System.nanoTime();
        if (now >= end) {
            throw new Trouble(Kind.LATE, "no answer within " + patience);
        }
        if (progress.silence(now) >= stall.toNanos()) {
            throw new Trouble(Kind.STALLED, "the answer came to a halt for " + stall);
        }
    }

    private static Trouble classify(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException _ -> new Trouble(Kind.DOWN, "nothing answers");
            case HttpConnectTimeoutException _ -> new Trouble(Kind.DOWN, "no connection in 10 s");
            case IOException io ->
                    new Trouble(Kind.BROKEN, "the connection broke: " + io.getMessage());
            case null, default -> new Trouble(Kind.BROKEN, "the exchange failed: " + cause);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
