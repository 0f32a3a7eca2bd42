package dev.slingshot.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HubPinTest {
    private static final byte[] CONTENT = new byte[70_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    private final TinyServer server = new TinyServer(CONTENT);
    @TempDir private Path folder = Path.of("");

    @AfterEach
    void stop() {
        server.close();
    }

    private static Location.Hub hub(String file) {
        return new Location.Hub(Location.Hub.Kind.MODEL, "org/model", "main", file);
    }

    private Fetcher fetcher(boolean offline) {
        var settings =
                new FetchSettings(
                        folder.resolve("cache"),
                        Optional.empty(),
                        folder.resolve("hub"),
                        server.at(""),
                        Optional.empty(),
                        offline,
                        false,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ZERO);
        return new Fetcher(settings, FetchProgress.NONE);
    }

    @Test
    void the_hub_tells_hash_and_size_and_the_file_comes() {
        var artifact = fetcher(false).pinned(hub("q8/weights.gguf"));
        assertThat(artifact.bytes()).isEqualTo(CONTENT.length);
        assertThat(artifact.file()).isEqualTo("weights.gguf");
        assertThat(fetcher(false).fetch(artifact)).hasBinaryContent(CONTENT);
    }

    @Test
    void what_was_told_once_needs_no_network_again() {
        var artifact = fetcher(false).pinned(hub("weights.gguf"));
        assertThat(fetcher(true).pinned(hub("weights.gguf"))).isEqualTo(artifact);
    }

    @Test
    void a_file_in_the_hub_s_own_cache_is_known_by_its_name_there() throws IOException {
        String hash = "ab".repeat(32);
        Path blobs = Files.createDirectories(folder.resolve("hub/models--org--model/blobs"));
        Files.write(blobs.resolve(hash), CONTENT);
        Path snapshot =
                Files.createDirectories(folder.resolve("hub/models--org--model/snapshots/abc"));
        Files.createSymbolicLink(snapshot.resolve("weights.gguf"), blobs.resolve(hash));
        assertThat(fetcher(true).pinned(hub("weights.gguf")).sha256()).isEqualTo(hash);
    }

    @Test
    void it_says_why_a_file_cannot_be_pinned() {
        assertThatThrownBy(() -> fetcher(false).pinned(hub("small.txt")))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("tells no hash");
        assertThatThrownBy(() -> fetcher(true).pinned(hub("weights.gguf")))
                .hasMessageContaining("not asked (offline); fetch the file and give its path");
    }
}
