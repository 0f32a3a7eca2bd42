package dev.slingshot.harness.engine.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Waits until a server says that it is ready.
final class Health {
    private static final Duration EVERY = Duration.ofMillis(250);

    private Health() {}

    /// What stood in the way, or nothing once it is healthy.
    static Optional<String> await(String address, Duration patience, Process process) {
        long end = System.nanoTime() + patience.toNanos();
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
        try (var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build()) {
            while (!healthy(client, request)) {
                if (process.waitFor(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return Optional.of("ended by itself with exit code " + process.exitValue());
                }
                if (System.nanoTime() >= end) {
                    return Optional.of("was not ready within " + patience);
                }
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was interrupted while it started");
        }
    }

    private static boolean healthy(HttpClient client, HttpRequest request)
            throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
