package dev.slingshot.datasets.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Downloads one file over HTTP into a part file and takes up where an earlier try stopped. A
/// strong ETag kept beside the part makes sure that both pieces are of one file.
final class Transfer {
    private static final int TRIES = 4;
    private static final int REDIRECTS = 6;

    private final HttpClient client;
    private final FetchSettings settings;
    private final FetchProgress progress;

    Transfer(FetchSettings settings, FetchProgress progress) {
        this.settings = settings;
        this.progress = progress;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.connect())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /// @param token sent to this address's own host only
    /// @throws IOException with the reason; what came so far stays in the part file
    void into(Path part, Artifact artifact, URI address, Optional<String> token)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                once(part, artifact, address, token);
                return;
            } catch (Refused refused) {
                throw refused;
            } catch (IOException broken) {
                if (attempt == TRIES) {
                    throw broken;
                }
                pause(attempt);
            }
        }
    }

    private void once(Path part, Artifact artifact, URI address, Optional<String> token)
            throws IOException {
        Path tag = part.resolveSibling(part.getFileName() + ".etag");
        long have = Files.exists(part) ? Files.size(part) : 0;
        if (have >= artifact.bytes()) {
            Files.deleteIfExists(part);
            have = 0;
        }
        Optional<String> etag =
                have > 0 && Files.exists(tag)
                        ? Optional.of(Files.readString(tag))
                        : Optional.empty();
        HttpResponse<InputStream> response = open(address, token, have, etag);
        try (var body = new StallGuard(response.body(), settings.stall())) {
            boolean resumed = response.statusCode() == 206;
            if (response.statusCode() == 416) {
                Files.deleteIfExists(part);
                throw new IOException("HTTP 416: it is not the file that was begun");
            }
            if (response.statusCode() >= 500 || response.statusCode() == 429) {
                throw new IOException("HTTP " + response.statusCode());
            }
            if (!resumed && response.statusCode() != 200) {
                throw new Refused("HTTP " + response.statusCode());
            }
            long start = resumed ? rangeStart(response, have) : 0;
            checkSize(artifact, response, start);
            keepTag(response, tag);
            write(body, part, start, artifact, address);
        }
        if (Files.size(part) < artifact.bytes()) {
            throw new IOException(
                    "ended after %d of %d bytes".formatted(Files.size(part), artifact.bytes()));
        }
    }

    private HttpResponse<InputStream> open(
            URI first, Optional<String> token, long have, Optional<String> etag)
            throws IOException {
        URI address = first;
        for (int hop = 0; hop < REDIRECTS; hop++) {
            var request = HttpRequest.newBuilder(address).timeout(settings.stall());
            if (have > 0) {
                request.header("Range", "bytes=" + have + "-");
                etag.ifPresent(value -> request.header("If-Range", value));
            }
            if (String.valueOf(address.getHost()).equals(first.getHost())) {
                token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
            }
            HttpResponse<InputStream> response = send(request.build());
            Optional<String> next = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || next.isEmpty()) {
                return response;
            }
            response.body().close();
            URI target = address.resolve(next.get());
            if ("https".equals(address.getScheme()) && !"https".equals(target.getScheme())) {
                throw new Refused("redirected from https to " + target.getScheme());
            }
            address = target;
        }
        throw new Refused("more than " + REDIRECTS + " redirects");
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            throw new Refused("cannot connect to " + request.uri().getHost());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    /// A server may begin elsewhere than asked; anything else than our place starts over.
    private static long rangeStart(HttpResponse<?> response, long have) throws IOException {
        String range = response.headers().firstValue("Content-Range").orElse("");
        if (!range.startsWith("bytes " + have + "-")) {
            throw new Refused("asked for bytes from " + have + ", got \"" + range + "\"");
        }
        return have;
    }

    private static void checkSize(Artifact artifact, HttpResponse<?> response, long start)
            throws IOException {
        long total = start + response.headers().firstValueAsLong("Content-Length").orElse(-1);
        if (total >= start && total != artifact.bytes()) {
            throw new Refused(
                    "it has %d bytes there, not %d: another version"
                            .formatted(total, artifact.bytes()));
        }
    }

    private static void keepTag(HttpResponse<?> response, Path tag) throws IOException {
        Optional<String> strong =
                response.headers().firstValue("ETag").filter(value -> value.startsWith("\""));
        if (strong.isPresent()) {
            Files.writeString(tag, strong.get());
        } else {
            Files.deleteIfExists(tag);
        }
    }

    private void write(StallGuard body, Path part, long start, Artifact artifact, URI address)
            throws IOException {
        StandardOpenOption how =
                start > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        byte[] block = new byte[1 << 16];
        long written = start;
        try (OutputStream out =
                Files.newOutputStream(
                        part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            for (int count = body.read(block); count >= 0; count = body.read(block)) {
                written += count;
                if (written > artifact.bytes()) {
                    throw new Refused("it is longer than " + artifact.bytes() + " bytes");
                }
                out.write(block, 0, count);
                progress.received(artifact, String.valueOf(address.getHost()), written);
            }
        }
    }

    private void pause(int attempt) throws IOException {
        try {
            Thread.sleep(settings.pause().multipliedBy(attempt));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    /// Trying again would give the same.
    private static final class Refused extends IOException {
        Refused(String reason) {
            super(reason);
        }
    }
}
