package dev.slingshot.harness.engine.launch;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A server that a run started, ready to answer. It ends when it is closed, when the harness ends,
/// and at the latest when the next run in the same folder starts it again.
public final class LaunchedServer implements AutoCloseable {
    private static final int SHOWN_LINES = 12;

    private final Process process;
    private final ProcessNote note;
    private final Thread hook;
    private final String address;
    private final Path log;

    private LaunchedServer(Process process, ProcessNote note, String address, Path log) {
        this.process = process;
        this.note = note;
        this.address = address;
        this.log = log;
        hook = new Thread(() -> ProcessNote.end(process.toHandle()), "end " + address);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Ends what an earlier run left behind, starts the server and waits until it is healthy.
    ///
    /// @param folder for its log and its process id
    /// @throws ConfigurationException where the command cannot be run
    /// @throws EngineException where it ends or is not ready in time, with the end of its log
    public static LaunchedServer start(Launch launch, Path folder) {
        try {
            Files.createDirectories(folder);
            var note = new ProcessNote(folder.resolve(launch.name() + ".pid"));
            endOrphan(launch, note);
            int port = launch.port() == 0 ? freePort() : launch.port();
            var log = folder.resolve(launch.name() + ".log");
            var process = process(launch, port, log);
            note.write(process.toHandle());
            var server = new LaunchedServer(process, note, "http://127.0.0.1:" + port, log);
            server.await(launch);
            return server;
        } catch (IOException e) {
            throw new EngineException(
                    "cannot launch %s in %s: %s".formatted(launch.name(), folder, e.getMessage()),
                    e);
        }
    }

    private static void endOrphan(Launch launch, ProcessNote note) throws IOException {
        var owner = note.owner();
        if (owner.isPresent() && note.orphan().isPresent()) {
            throw new ConfigurationException(
                    "%s was started by another run (process %d), which is still going: wait for it, or give its address as `url` without `launch`"
                            .formatted(launch.name(), owner.get().pid()));
        }
        note.orphan().ifPresent(ProcessNote::end);
    }

    private static Process process(Launch launch, int port, Path log) {
        var builder = new ProcessBuilder(launch.command(port));
        builder.environment().putAll(launch.environment());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot launch %s: \"%s\" does not run (%s); give its full path"
                            .formatted(launch.name(), launch.command().getFirst(), e.getMessage()));
        }
    }

    private void await(Launch launch) {
        var trouble = Health.await(address + launch.healthPath(), launch.patience(), process);
        if (trouble.isPresent()) {
            close();
            throw new EngineException(
                    "%s %s; the end of its log (%s):%n%s"
                            .formatted(
                                    launch.name(),
                                    trouble.get(),
                                    log,
                                    String.join("\n", lastLines())));
        }
    }

    /// Such as `http://127.0.0.1:8000`.
    public String address() {
        return address;
    }

    public Path log() {
        return log;
    }

    public boolean alive() {
        return process.isAlive();
    }

    private List<String> lastLines() {
        try {
            var lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(cannot be read: " + e.getMessage() + ")");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Ends the server and all it started. Does nothing the second time.
    @Override
    public void close() {
        ProcessNote.end(process.toHandle());
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The harness is ending: the hook does the same.
            return;
        }
        try {
            note.erase();
        } catch (IOException e) {
            throw new EngineException("cannot delete " + note.file() + ": " + e.getMessage(), e);
        }
    }
}
