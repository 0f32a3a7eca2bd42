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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the JDK's own file server in a model server's place.
final class LaunchedServerTest {
    private static final Path JWEBSERVER =
            Path.of(System.getProperty("java.home"), "bin", "jwebserver");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @Test
    void aServerIsStartedWaitedForLoggedAndEnded() throws IOException {
        var server = LaunchedServer.start(files(), folder);
        try (server) {
            assertThat(server.alive()).isTrue();
            assertThat(server.log()).exists();
            assertThat(notes()).hasSize(1);
        }
        assertThat(server.alive()).isFalse();
        assertThat(notes()).isEmpty();
    }

    @Test
    void aServerHasAFolderOfItsOwnForAsLongAsItRuns() throws IOException {
        var command = new ArrayList<>(files().command());
        command.addAll(List.of("-d", "{scratch}"));
        var launch = Launch.of("files", command.toArray(String[]::new)).withHealth("/", PATIENCE);
        Path scratch;
        try (var server = LaunchedServer.start(launch, folder)) {
            assertThat(server.alive()).isTrue();
            scratch = only(folder, ".scratch");
            Files.writeString(scratch.resolve("state"), "kept");
        }
        assertThat(scratch).doesNotExist();
        assertThat(notes()).isEmpty();
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    @Test
    void whatAKilledRunLeftBehindIsEndedByTheNextAndNothingElseIs() throws Exception {
        var mine = LaunchedServer.start(files(), folder);
        var orphan = new ProcessBuilder(JWEBSERVER.toString(), "-b", "127.0.0.1", "-p", "0");
        var note = ProcessNote.in(folder, "orphan");
        orphan.environment().put(Family.VARIABLE, note.mark());
        var left = orphan.redirectErrorStream(true).start();
        try (mine) {
            note.write(left.toHandle(), 1);
            assertThat(Orphans.end(folder)).isEmpty();
            Files.writeString(
                    note.file(),
                    Files.readString(note.file())
                            .replace(ProcessHandle.current().pid() + " ", "999999999 "));
            assertThat(Orphans.end(folder))
                    .singleElement()
                    .asString()
                    .contains("process " + left.pid());
            assertThat(left.isAlive()).isFalse();
            assertThat(mine.alive()).isTrue();
            assertThat(notes()).hasSize(1);
        } finally {
            left.destroyForcibly();
        }
    }

    @Test
    void aProcessIdThatWasGivenOutAgainIsLeftAlone() throws IOException {
        var note = ProcessNote.in(folder, "files");
        note.write(ProcessHandle.current(), 1);
        Files.writeString(
                note.file(), Files.readString(note.file()).replaceAll(" \\d{4}-", " 2001-"));
        assertThat(ProcessNote.all(folder))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.server()).isEmpty();
                    assertThat(said.owner()).isEmpty();
                });
    }

    @Test
    void aNoteOfAnotherHostIsLeftAlone() throws IOException {
        var note = ProcessNote.in(folder, "files");
        note.write(ProcessHandle.current(), 1);
        var lines = new ArrayList<>(Files.readAllLines(note.file()));
        lines.set(0, "another-host");
        Files.write(note.file(), lines);
        assertThat(Orphans.end(folder)).isEmpty();
        assertThat(notes()).hasSize(1);
    }

    @Test
    void workersThatOutlivedTheirServerAreEndedWithIt() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "skipped: needs Linux' /proc");
        var note = ProcessNote.in(folder, "workers");
        var builder = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!");
        builder.environment().put(Family.VARIABLE, note.mark());
        var server = builder.redirectErrorStream(true).start();
        long worker;
        try (var out = server.inputReader()) {
            worker = Long.parseLong(String.valueOf(out.readLine()).strip());
        }
        server.waitFor();
        assertThat(ProcessHandle.of(worker)).isPresent();
        new Family(note.mark()).end(java.util.Optional.of(server.toHandle()));
        assertThat(ProcessHandle.of(worker).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aServerThatWasKilledIsStartedAgainAndACallThatFailedMeanwhileKnows() throws Exception {
        var notices = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        try (var server = LaunchedServer.start(files(), folder, folder, notices::add)) {
            int before = server.restarts();
            assertThat(server.recovered(before)).isFalse();
            var killed = ProcessNote.all(folder).getFirst().server().orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get();
            assertThat(server.recovered(before)).isTrue();
            assertThat(server.alive()).isTrue();
            assertThat(server.restarts()).isEqualTo(1);
            assertThat(notices).singleElement().asString().contains("started again (1 of 3");
        }
    }

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingIsStarted() throws IOException {
        try (var taken =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var launch = files().withPort(taken.getLocalPort());
            assertThatThrownBy(() -> LaunchedServer.start(launch, folder))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken");
        }
        assertThat(notes()).isEmpty();
    }

    @Test
    void secretsAreTakenOutOfTheLogOnceTheServerHasEnded() throws IOException {
        var log = new ServerLog(folder.resolve("x.log"), List.of("s3cret"));
        Files.writeString(log.file(), "args: --api-key s3cret\nready\n");
        assertThat(log.lastLines(0)).containsExactly("args: --api-key ***", "ready");
        log.scrub();
        assertThat(log.file()).hasContent("args: --api-key ***\nready\n");
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
    void aServerThatIsNotReadyInTimeIsEnded() throws IOException {
        var launch = files().withHealth("/no-such-path", Duration.ofMillis(1));
        assertThatThrownBy(() -> LaunchedServer.start(launch, folder))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("was not ready");
        assertThat(notes()).isEmpty();
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
                Launch.of(
                        "x",
                        "HF_TOKEN=secret-0",
                        "vllm",
                        "--api-key",
                        "secret-1",
                        "--hf-token=secret-2",
                        "--max-tokens",
                        "9",
                        "--tokenizer",
                        "t");
        assertThat(launch.redacted())
                .containsExactly(
                        "HF_TOKEN=***",
                        "vllm",
                        "--api-key",
                        "***",
                        "--hf-token=***",
                        "--max-tokens",
                        "9",
                        "--tokenizer",
                        "t");
        assertThat(launch.secrets()).containsExactly("secret-0", "secret-1", "secret-2");
    }

    private List<Path> notes() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".server")).toList();
        }
    }

    private static Launch files() {
        assumeServer();
        return Launch.of("files", JWEBSERVER.toString(), "-b", "127.0.0.1", "-p", "{port}")
                .withHealth("/", PATIENCE);
    }

    private static void assumeServer() {
        assumeTrue(
                Files.isExecutable(JWEBSERVER),
                "skipped: this JDK has no bin/jwebserver to launch");
    }
}
