package dev.slingshot.harness.engine.launch;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A server that a run started, ready to answer. One that ends by itself is started again, a few
/// times. It ends when it is closed, when the harness ends, and at the latest when the next run on
/// this machine launches something.
public final class LaunchedServer implements AutoCloseable {
    private static final int RESTARTS = 3;
    private static final int FREE_PORTS_TRIED = 3;

    /// A run that is asked to stop closes its servers itself once the calls in flight are answered.
    private static final Duration LAST_CALLS = Duration.ofSeconds(12);

    private final Launch launch;
    private final ProcessNote note;
    private final ServerLog log;
    private final Consumer<String> notice;
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;
    private final long beginning;
    private volatile Process process;
    private volatile boolean ending;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile Duration loading = Duration.ZERO;

    private LaunchedServer(Launch launch, Path logs, Path notes, Consumer<String> notice)
            throws IOException {
        this.launch = launch;
        this.notice = notice;
        note = ProcessNote.in(notes, launch.name());
        log = new ServerLog(logs.resolve(launch.name() + ".log"), launch.secrets());
        beginning = log.end();
        process = begin();
        hook = new Thread(this::endLate, "end " + launch.name());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// With log and note in one folder.
    ///
    /// @throws ConfigurationException where the command cannot be run or the port is taken
    /// @throws EngineException where it ends or is not ready in time, with the end of its log
    public static LaunchedServer start(Launch launch, Path folder) {
        return start(launch, folder, folder, _ -> {});
    }

    /// Starts the server and waits until it is healthy. See {@link Orphans} for what an earlier run
    /// left behind.
    ///
    /// @param notes folder of this user, the same for all runs
    /// @param notice is told of restarts
    /// @throws ConfigurationException where the command cannot be run or the port is taken
    /// @throws EngineException where it ends or is not ready in time, with the end of its log
    public static LaunchedServer start(
            Launch launch, Path logs, Path notes, Consumer<String> notice) {
        try {
            Files.createDirectories(logs);
            Files.createDirectories(notes);
            for (int tried = 1; launch.port() == 0; tried++) {
                try {
                    return ready(launch.withPort(Ports.free()), logs, notes, notice);
                } catch (EngineException ended) {
                    // Between looking for a free port and listening on it another may have come.
                    if (tried == FREE_PORTS_TRIED || !aboutThePort(ended)) {
                        throw ended;
                    }
                }
            }
            checkPort(launch, notes);
            return ready(launch, logs, notes, notice);
        } catch (IOException e) {
            throw new EngineException(
                    "cannot launch %s in %s: %s".formatted(launch.name(), logs, e.getMessage()), e);
        }
    }

    private static LaunchedServer ready(
            Launch launch, Path logs, Path notes, Consumer<String> notice) throws IOException {
        var server = new LaunchedServer(launch, logs, notes, notice);
        server.await(server.beginning)
                .ifPresent(trouble -> {
                    server.close();
                    throw new EngineException(trouble);
                });
        return server;
    }

    private static boolean aboutThePort(EngineException ended) {
        var message = String.valueOf(ended.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("in use") || message.contains("bind");
    }

    private static void checkPort(Launch launch, Path notes) throws IOException {
        if (!Ports.taken(launch.port())) {
            return;
        }
        var owner = Orphans.owner(notes, launch.port());
        throw new ConfigurationException(
                "cannot launch %s: port %d is taken by %s; wait for it or end it, give another `url`, or leave `url` out for a free port"
                        .formatted(
                                launch.name(),
                                launch.port(),
                                owner.map(pid -> "the server of another run (process " + pid + ")")
                                        .orElse("something that is not this model's server")));
    }

    private Process begin() throws IOException {
        if (launch.wantsScratch()) {
            Files.createDirectories(note.scratch());
        }
        var builder = new ProcessBuilder(launch.command(launch.port(), note.scratch()));
        builder.environment().putAll(launch.environment());
        builder.environment().put(Family.VARIABLE, note.mark());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        try {
            var begun = builder.start();
            note.write(begun.toHandle(), launch.port());
            return begun;
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot launch %s: \"%s\" does not run (%s); give its full path"
                            .formatted(launch.name(), launch.command().getFirst(), e.getMessage()));
        }
    }

    /// What stood in the way of its being healthy.
    private Optional<String> await(long from) {
        long started = System.nanoTime();
        var trouble =
                Health.await(address() + launch.healthPath(), launch.patience(), process)
                        .map(why ->
                                "%s %s; the end of its log (%s):%n%s"
                                        .formatted(
                                                launch.name(),
                                                why,
                                                log.file(),
                                                String.join("\n", log.lastLines(from))));
        loading = Duration.ofNanos(System.nanoTime() - started);
        if (trouble.isEmpty()) {
            var _ = process.onExit().thenRunAsync(this::restart);
        }
        return trouble;
    }

    /// How often it was started again: a call that failed before the last of them is worth making
    /// again.
    public int restarts() {
        return restarts.get();
    }

    /// Waits until a server that has ended is back.
    ///
    /// @param before its restarts when the call in question began
    /// @return whether it was started again since then
    public boolean recovered(int before) {
        restart();
        return restarts.get() > before && process.isAlive();
    }

    /// Does nothing while the server lives, once it is to end, or after so many times.
    private void restart() {
        lock.lock();
        try {
            if (process.isAlive() || ending || restarts.get() == RESTARTS) {
                return;
            }
            int restart = restarts.incrementAndGet();
            notice.accept(
                    "%s ended with exit code %d and is started again (%d of %d times); its log: %s"
                            .formatted(
                                    launch.name(),
                                    process.exitValue(),
                                    restart,
                                    RESTARTS,
                                    log.file()));
            beginAgain();
        } catch (IOException | ConfigurationException e) {
            notice.accept(launch.name() + " cannot be started again: " + e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void beginAgain() throws IOException {
        var family = new Family(note.mark());
        family.end(Optional.empty());
        long from = log.end();
        process = begin();
        if (ending) {
            family.end(Optional.of(process.toHandle()));
            return;
        }
        await(from)
                .ifPresent(trouble -> {
                    notice.accept(trouble);
                    family.end(Optional.of(process.toHandle()));
                });
    }

    /// Such as `http://127.0.0.1:8000`.
    public String address() {
        return "http://127.0.0.1:" + launch.port();
    }

    public Path log() {
        return log.file();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /// For records, one a line: the command without secrets, how long it loaded, where its log is.
    public List<String> observations() {
        return List.of(
                "launched: " + String.join(" ", launch.redacted()),
                "ready after: " + loading.toSeconds() + " s",
                "restarts: " + restarts,
                "log: " + log.file());
    }

    private void endLate() {
        try {
            if (!closed.await(LAST_CALLS.toMillis(), TimeUnit.MILLISECONDS)) {
                end();
            }
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the server and all it started. Does nothing the second time.
    @Override
    public void close() {
        if (closed.getCount() == 0) {
            return;
        }
        end();
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The harness is ending, and the hook finds this one closed.
            return;
        }
    }

    private void end() {
        ending = true;
        new Family(note.mark()).end(Optional.of(process.toHandle()));
        try {
            log.scrub();
            note.erase();
        } catch (IOException e) {
            throw new EngineException("cannot delete " + note.file() + ": " + e.getMessage(), e);
        }
    }
}
