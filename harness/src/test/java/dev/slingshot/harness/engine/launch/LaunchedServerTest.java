package dev.slingshot.harness.engine.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the JDK's own file server in a model server's place.
final class LaunchedServerTest {
    private static final Path JWEBSERVER =
            Path.of(System.getProperty("java.home"), "bin", "jwebserver");

    @TempDir private Path folder;

    @Test
    void aServerIsStartedWaitedForLoggedAndEnded() {
        var server = LaunchedServer.start(files(), folder);
        try (server) {
            assertThat(server.alive()).isTrue();
            assertThat(server.log()).exists();
            assertThat(folder.resolve("files.pid")).exists();
        }
        assertThat(server.alive()).isFalse();
        assertThat(folder.resolve("files.pid")).doesNotExist();
    }

    @Test
    void whatAKilledRunLeftBehindIsEndedByTheNext() {
        var left = LaunchedServer.start(files(), folder);
        try (var next = LaunchedServer.start(files(), folder)) {
            assertThat(left.alive()).isFalse();
            assertThat(next.alive()).isTrue();
        } finally {
            left.close();
        }
    }

    @Test
    void aProcessIdThatWasGivenOutAgainIsLeftAlone() throws IOException {
        var note = new ProcessNote(folder.resolve("files.pid"));
        Files.writeString(note.file(), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");
        assertThat(note.orphan()).isEmpty();
        note.write(ProcessHandle.current());
        assertThat(note.orphan()).contains(ProcessHandle.current());
    }

    @Test
    void aServerThatEndsByItselfShowsItsLog() {
        assumeServer();
        var launch = Launch.of("files", JWEBSERVER.toString(), "--no-such-option");
        assertThatThrownBy(() -> LaunchedServer.start(launch, folder))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("exit code")
                .hasMessageContaining("no-such-option");
    }

    @Test
    void aServerThatIsNotReadyInTimeIsEnded() {
        var launch = files().withHealth("/no-such-path", Duration.ofMillis(1));
        assertThatThrownBy(() -> LaunchedServer.start(launch, folder))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("was not ready");
        assertThat(folder.resolve("files.pid")).doesNotExist();
    }

    @Test
    void aCommandThatIsNoneIsTheUsersMistake() {
        assertThatThrownBy(() -> LaunchedServer.start(Launch.of("x", "/no/such/vllm"), folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("/no/such/vllm");
    }

    @Test
    void secretsInTheCommandAreLeftOutOfRecords() {
        var launch =
                Launch.of("x", "vllm", "--api-key", "s1", "--hf-token=s2", "--max-tokens", "9");
        assertThat(launch.redacted())
                .containsExactly("vllm", "--api-key", "***", "--hf-token=***", "--max-tokens", "9");
    }

    private static Launch files() {
        assumeServer();
        return Launch.of("files", JWEBSERVER.toString(), "-b", "127.0.0.1", "-p", "{port}")
                .withHealth("/", Duration.ofSeconds(60));
    }

    private static void assumeServer() {
        assumeTrue(
                Files.isExecutable(JWEBSERVER),
                "skipped: this JDK has no bin/jwebserver to launch");
    }
}
