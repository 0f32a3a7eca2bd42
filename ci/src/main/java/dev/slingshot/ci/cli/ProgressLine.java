package dev.slingshot.ci.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Shows progress while it is open: one line that is rewritten on a terminal, a plain line now and
/// then elsewhere. The last one stays.
final class ProgressLine implements AutoCloseable {
    private static final int WIDTH = 100;
    private static final long TERMINAL_MILLIS = 250;
    private static final long PLAIN_MILLIS = 10_000;

    private final PrintWriter err;
    private final boolean terminal;
    private final Supplier<Progress> progress;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("progress").factory());

    ProgressLine(PrintWriter err, boolean terminal, Supplier<Progress> progress) {
        this.err = err;
        this.terminal = terminal;
        this.progress = progress;
        long pause = terminal ? TERMINAL_MILLIS : PLAIN_MILLIS;
        var _ = ticks.scheduleAtFixedRate(this::show, pause, pause, TimeUnit.MILLISECONDS);
    }

    /// Whether the launcher found a terminal behind the error stream.
    static boolean onTerminal() {
        return Boolean.getBoolean("slingshot.terminal");
    }

    private synchronized void show() {
        String line = progress.get().line(Duration.ofNanos(System.nanoTime() - start));
        if (terminal) {
            err.print("\r" + pad(line));
            err.flush();
        } else {
            err.println(line);
        }
    }

    private static String pad(String line) {
        return line + " ".repeat(Math.max(0, WIDTH - line.length()));
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        show();
        if (terminal) {
            err.println();
        }
    }
}
