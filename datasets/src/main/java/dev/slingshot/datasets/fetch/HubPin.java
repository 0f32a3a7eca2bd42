package dev.slingshot.datasets.fetch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out hash and size of a large file on the hub, once: what was found is kept beside the
/// downloads, so that a branch that moves on changes nothing here, and the network is not needed
/// again.
final class HubPin {
    private static final String HEX = "[0-9a-f]{64}";
    private final Location.Hub hub;
    private final FetchSettings settings;

    HubPin(Location.Hub hub, FetchSettings settings) {
        this.hub = hub;
        this.settings = settings;
    }

    private record Pin(String sha256, long bytes) {
        static Optional<Pin> of(String sha256, String bytes) {
            return sha256.matches(HEX) && bytes.matches("[1-9][0-9]{0,17}")
                    ? Optional.of(new Pin(sha256, Long.parseLong(bytes)))
                    : Optional.empty();
        }
    }

    /// @throws FetchException where it is not known and nobody could be asked
    Artifact artifact() {
        try {
            Pin pin = kept().or(this::inHubCache).orElseGet(this::asked);
            keep(pin);
            String file = hub.file().substring(hub.file().lastIndexOf('/') + 1);
            return new Artifact(
                    hub.repository() + "/" + hub.file(),
                    file,
                    pin.sha256(),
                    pin.bytes(),
                    List.of(new Location.Mirror("models/" + file), hub));
        } catch (IOException failed) {
            throw new FetchException(
                    "cannot keep the hash of %s in %s: %s"
                            .formatted(hub.file(), settings.cache(), failed.getMessage()));
        }
    }

    private Path place() {
        String name = "%s@%s/%s".formatted(hub.repository(), hub.revision(), hub.file());
        return settings.cache().resolve("pins").resolve(name.replace("/", "--") + ".sha256");
    }

    private Optional<Pin> kept() {
        try {
            String[] words = Files.readString(place()).strip().split(" ", -1);
            return words.length == 2 ? Pin.of(words[0], words[1]) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private void keep(Pin pin) throws IOException {
        if (kept().isEmpty()) {
            Files.createDirectories(place().resolveSibling("."));
            Files.writeString(place(), pin.sha256() + " " + pin.bytes() + "\n");
        }
    }

    /// The hub's own clients keep a large file under its hash and point to it.
    private Optional<Pin> inHubCache() {
        Path snapshots =
                settings.hubCache()
                        .resolve("models--" + hub.repository().replace("/", "--"))
                        .resolve("snapshots");
        try (Stream<Path> revisions = Files.list(snapshots)) {
            for (Path revision : revisions.sorted().toList()) {
                Path file = revision.resolve(hub.file());
                if (Files.exists(file)) {
                    Path real = file.toRealPath();
                    return Pin.of(
                            String.valueOf(real.getFileName()), Long.toString(Files.size(real)));
                }
            }
            return Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private Pin asked() {
        var address = Describe.address(hub, settings);
        if (settings.offline() || settings.hubOffline()) {
            throw new FetchException(
                    "%s is not here and the hub is not asked (offline); fetch the file and give its path"
                            .formatted(address));
        }
        var request =
                HttpRequest.newBuilder(address)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .timeout(settings.stall());
        settings.hubToken().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try (var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.connect())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
            return pin(client.send(request.build(), HttpResponse.BodyHandlers.discarding()));
        } catch (IOException failed) {
            throw new FetchException(
                    "cannot ask %s: %s; fetch the file and give its path"
                            .formatted(
                                    address,
                                    failed.getMessage() == null
                                            ? failed.getClass().getSimpleName()
                                            : failed.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FetchException("interrupted while asking " + address);
        }
    }

    private Pin pin(HttpResponse<?> response) {
        int status = response.statusCode();
        String hash = response.headers().firstValue("X-Linked-Etag").orElse("").replace("\"", "");
        String size = response.headers().firstValue("X-Linked-Size").orElse("");
        return Pin.of(hash, size)
                .filter(_ -> status / 100 == 2 || status / 100 == 3)
                .orElseThrow(() -> new FetchException(refusal(response)));
    }

    private String refusal(HttpResponse<?> response) {
        String why =
                switch (response.statusCode()) {
                    case 401, 403 ->
                            "the hub refuses it: accept the model's terms there and set HF_TOKEN";
                    case 404 -> "there is no such file";
                    case 200, 301, 302, 307, 308 -> "the hub tells no hash of it";
                    default -> "HTTP " + response.statusCode();
                };
        return "%s: %s".formatted(Describe.address(hub, settings), why);
    }
}
