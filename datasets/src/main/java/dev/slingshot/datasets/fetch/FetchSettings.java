package dev.slingshot.datasets.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Where files are kept and looked for.
///
/// @param offline nothing is asked over the network
/// @param hubOffline the hub is not asked over the network
/// @param stall without a byte for so long, a transfer is given up
/// @param pause before a broken transfer is taken up again, times the number of tries
public record FetchSettings(
        Path cache,
        Optional<Path> mirror,
        Path hubCache,
        URI hubEndpoint,
        Optional<String> hubToken,
        boolean offline,
        boolean hubOffline,
        Duration connect,
        Duration stall,
        Duration pause) {

    /// Reads SLINGSHOT_CACHE, SLINGSHOT_MIRROR, SLINGSHOT_OFFLINE, XDG_CACHE_HOME and what the
    /// Hugging Face clients read.
    public static FetchSettings of(Map<String, String> environment) {
        var names = new Environment(environment);
        Path caches =
                names.path("XDG_CACHE_HOME")
                        .orElse(Path.of(System.getProperty("user.home"), ".cache"));
        Path hubHome = names.path("HF_HOME").orElse(caches.resolve("huggingface"));
        return new FetchSettings(
                names.path("SLINGSHOT_CACHE").orElse(caches.resolve("slingshot")),
                names.path("SLINGSHOT_MIRROR"),
                names.path("HF_HUB_CACHE").orElse(hubHome.resolve("hub")),
                URI.create(names.text("HF_ENDPOINT").orElse("https://huggingface.co")),
                names.text("HF_TOKEN"),
                names.on("SLINGSHOT_OFFLINE"),
                names.on("HF_HUB_OFFLINE") || names.on("HF_DATASETS_OFFLINE"),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1));
    }

    public FetchSettings withMirror(Path folder) {
        return new FetchSettings(
                cache,
                Optional.of(folder),
                hubCache,
                hubEndpoint,
                hubToken,
                offline,
                hubOffline,
                connect,
                stall,
                pause);
    }

    @Override
    public String toString() {
        return "FetchSettings[cache=%s, mirror=%s, offline=%s]".formatted(cache, mirror, offline);
    }

    private record Environment(Map<String, String> values) {
        Optional<String> text(String name) {
            return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
        }

        Optional<Path> path(String name) {
            return text(name).map(Path::of);
        }

        boolean on(String name) {
            return text(name).filter(value -> value.matches("(?i)1|true|yes|on")).isPresent();
        }
    }
}
