package dev.slingshot.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FetcherTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final byte[] CONTENT = content();

    @TempDir private Path folder;
    private final TinyServer server = new TinyServer(CONTENT);
    private String hash = "";

    @BeforeEach
    void hash() throws IOException {
        hash = Sha256.of(Files.write(folder.resolve("original"), CONTENT));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_file_is_downloaded_once_and_then_comes_from_the_cache() throws IOException {
        var artifact = artifact(home("/whole"));
        assertThat(fetcher().fetch(artifact)).hasBinaryContent(CONTENT);
        assertThat(fetcher().fetch(artifact)).hasBinaryContent(CONTENT);
        assertThat(server.ranges).containsExactly("null");
    }

    @Test
    void a_redirect_is_followed() {
        assertThat(fetcher().fetch(artifact(home("/moved")))).hasBinaryContent(CONTENT);
    }

    @Test
    void an_interrupted_download_goes_on_where_it_stopped() throws IOException {
        var artifact = artifact(home("/whole"));
        leavePart(artifact, 40_000, "\"v1\"");
        assertThat(fetcher().fetch(artifact)).hasBinaryContent(CONTENT);
        assertThat(server.ranges).containsExactly("bytes=40000-");
    }

    @Test
    void a_file_that_changed_meanwhile_is_begun_anew() throws IOException {
        var artifact = artifact(home("/whole"));
        leavePart(artifact, 40_000, "\"v0\"");
        assertThat(fetcher().fetch(artifact)).hasBinaryContent(CONTENT);
    }

    @Test
    void a_server_that_ignores_ranges_sends_it_all_again() throws IOException {
        var artifact = artifact(home("/no-ranges"));
        leavePart(artifact, 40_000, "\"v1\"");
        assertThat(fetcher().fetch(artifact)).hasBinaryContent(CONTENT);
    }

    @Test
    void a_part_with_wrong_bytes_is_dropped_and_fetched_again() throws IOException {
        var artifact = artifact(home("/whole"));
        Path part = leavePart(artifact, 40_000, "\"v1\"");
        Files.write(part, new byte[40_000]);
        assertThat(fetcher().fetch(artifact)).hasBinaryContent(CONTENT);
        assertThat(server.ranges).containsExactly("bytes=40000-", "null");
    }

    @Test
    void a_corrupt_file_in_the_cache_is_fetched_again() throws IOException {
        var artifact = artifact(home("/whole"));
        Files.write(fetcher().fetch(artifact), new byte[] {1, 2, 3});
        assertThat(fetcher().fetch(artifact)).hasBinaryContent(CONTENT);
    }

    @Test
    void the_next_location_is_tried_when_one_fails() {
        var artifact = artifact(new Location.Mirror("data.txt"), home("/missing"), home("/whole"));
        assertThat(fetcher().fetch(artifact)).hasBinaryContent(CONTENT);
    }

    @Test
    void connections_that_break_off_are_taken_up_again_until_it_is_hopeless() {
        assertThatThrownBy(() -> fetcher().fetch(artifact(home("/breaks-off"))))
                .isInstanceOf(FetchException.class);
        assertThat(server.ranges).hasSize(4);
        assertThat(fetcher().fetch(artifact(home("/whole")))).hasBinaryContent(CONTENT);
    }

    @Test
    void a_silent_server_is_given_up() {
        var hasty = new Fetcher(settings(false, Duration.ofMillis(300)), FetchProgress.NONE);
        assertThatThrownBy(() -> hasty.fetch(artifact(home("/hangs"))))
                .hasMessageMatching("(?s).*/hangs: (no byte for|.*timed out).*");
    }

    @Test
    void the_message_has_every_reason_and_what_to_do() {
        var artifact = artifact(new Location.Mirror("data.txt"), home("/missing"));
        assertThatThrownBy(() -> fetcher().fetch(artifact))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("mirror data.txt: SLINGSHOT_MIRROR is not set")
                .hasMessageContaining("/missing: HTTP 404")
                .hasMessageContaining("set SLINGSHOT_MIRROR to a folder");
    }

    @Test
    void a_file_with_another_hash_is_refused() {
        var other =
                new Artifact(
                        "data",
                        "data.txt",
                        "0".repeat(64),
                        CONTENT.length,
                        List.of(home("/whole")));
        assertThatThrownBy(() -> fetcher().fetch(other))
                .hasMessageContaining("refused, its sha256");
        assertThat(fetcher().cached(other)).doesNotExist();
    }

    @Test
    void a_file_of_another_size_is_refused_before_it_is_downloaded() {
        var other =
                new Artifact("data", "data.txt", hash, CONTENT.length - 1, List.of(home("/whole")));
        assertThatThrownBy(() -> fetcher().fetch(other)).hasMessageContaining("another version");
    }

    @Test
    void too_full_a_disk_is_said_before_the_work() {
        var huge = new Artifact("huge", "data.txt", hash, Long.MAX_VALUE, List.of(home("/whole")));
        assertThatThrownBy(() -> fetcher().fetch(huge))
                .hasMessageContaining("set SLINGSHOT_CACHE to a larger disk");
        assertThat(server.ranges).isEmpty();
    }

    @Test
    void offline_asks_nobody_but_the_mirror() throws IOException {
        var artifact = artifact(home("/whole"), new Location.Mirror("data.txt"));
        var offline = new Fetcher(settings(true, PATIENT), FetchProgress.NONE);
        assertThatThrownBy(() -> offline.fetch(artifact))
                .hasMessageContaining("SLINGSHOT_OFFLINE is set");
        Files.write(folder.resolve("data.txt"), CONTENT);
        var mirrored = new Fetcher(settings(true, PATIENT).withMirror(folder), FetchProgress.NONE);
        assertThat(mirrored.fetch(artifact)).hasBinaryContent(CONTENT);
        assertThat(server.ranges).isEmpty();
    }

    @Test
    void the_hub_gets_its_token_and_its_local_cache_goes_first() throws IOException {
        var hub = new Location.Hub(Location.Hub.Kind.DATASET, "org/set", "main", "data.txt");
        assertThat(fetcher().fetch(artifact(hub))).hasBinaryContent(CONTENT);
        assertThat(server.tokens).containsExactly("Bearer secret");
        Files.delete(fetcher().cached(artifact(hub)));
        Path snapshot =
                Files.createDirectories(folder.resolve("hub/datasets--org--set/snapshots/abc"));
        Files.write(snapshot.resolve("data.txt"), CONTENT);
        assertThat(fetcher().fetch(artifact(hub))).hasBinaryContent(CONTENT);
        assertThat(server.tokens).hasSize(1);
    }

    @Test
    void many_threads_that_want_one_file_download_it_once() throws Exception {
        var artifact = artifact(home("/whole"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Path> fetch = () -> fetcher().fetch(artifact);
            for (var one : threads.invokeAll(Collections.nCopies(8, fetch))) {
                assertThat(one.get()).hasBinaryContent(CONTENT);
            }
        }
        assertThat(server.ranges).hasSize(1);
    }

    @Test
    void a_server_that_is_not_there_is_said_at_once() {
        Location home = home("/whole");
        server.close();
        assertThatThrownBy(() -> fetcher().fetch(artifact(home)))
                .hasMessageContaining("cannot connect to 127.0.0.1");
    }

    @Test
    void progress_is_told_up_to_the_last_byte() {
        var seen = new ArrayList<Long>();
        new Fetcher(settings(false, PATIENT), (_, _, bytes) -> seen.add(bytes))
                .fetch(artifact(home("/whole")));
        assertThat(seen).isSorted().endsWith((long) CONTENT.length);
    }

    @Test
    void a_package_client_that_is_missing_or_fails_is_a_reason_like_others() {
        var artifact =
                artifact(
                        new Location.PackageClient(List.of("no-such-client-here", "pack"), ""),
                        home("/missing"));
        assertThatThrownBy(() -> fetcher().fetch(artifact))
                .hasMessageContaining("no-such-client-here pack")
                .hasMessageContaining("HTTP 404");
    }

    @Test
    void settings_follow_the_environment() {
        var settings =
                FetchSettings.of(
                        Map.of(
                                "XDG_CACHE_HOME", "/x",
                                "HF_ENDPOINT", "https://hub.example",
                                "HF_HUB_OFFLINE", "1",
                                "HF_TOKEN", "secret"));
        assertThat(settings.cache()).isEqualTo(Path.of("/x/slingshot"));
        assertThat(settings.hubCache()).isEqualTo(Path.of("/x/huggingface/hub"));
        assertThat(settings.hubOffline()).isTrue();
        assertThat(settings.offline()).isFalse();
        assertThat(settings.toString()).doesNotContain("secret");
    }

    private Fetcher fetcher() {
        return new Fetcher(settings(false, PATIENT), FetchProgress.NONE);
    }

    private FetchSettings settings(boolean offline, Duration stall) {
        return new FetchSettings(
                folder.resolve("cache"),
                Optional.empty(),
                folder.resolve("hub"),
                server.at(""),
                Optional.of("secret"),
                offline,
                false,
                Duration.ofSeconds(5),
                stall,
                Duration.ZERO);
    }

    private Location home(String path) {
        URI address = server.at(path);
        return new Location.Home(address);
    }

    private Artifact artifact(Location... locations) {
        return new Artifact("data", "data.txt", hash, CONTENT.length, List.of(locations));
    }

    private Path leavePart(Artifact artifact, int bytes, String tag) throws IOException {
        Path part = fetcher().cached(artifact).resolveSibling("data.txt.part");
        Files.createDirectories(fetcher().cached(artifact).resolveSibling(""));
        Files.write(part, java.util.Arrays.copyOf(CONTENT, bytes));
        Files.writeString(part.resolveSibling("data.txt.part.etag"), tag);
        return part;
    }

    private static byte[] content() {
        byte[] bytes = new byte[100_000];
        new SplittableRandom(1).nextBytes(bytes);
        return bytes;
    }
}
