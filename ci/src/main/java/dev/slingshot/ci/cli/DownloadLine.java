package dev.slingshot.ci.cli;

import dev.slingshot.datasets.fetch.Artifact;
import dev.slingshot.datasets.fetch.FetchProgress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/// Says how far a download has come: one line that is rewritten on a terminal; elsewhere a line
/// when it begins. Small files go by without a word.
final class DownloadLine implements FetchProgress {
    private static final long WORTH_A_LINE = 4 << 20;
    private static final long PAUSE_NANOS = 200_000_000;
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoClock;
    private String begun = "";
    private String shown = "";
    private long shownNanos;

    DownloadLine(PrintWriter err, boolean terminal, LongSupplier nanoClock) {
        this.err = err;
        this.terminal = terminal;
        this.nanoClock = nanoClock;
    }

    @Override
    public synchronized void received(Artifact artifact, String from, long bytes) {
        if (artifact.bytes() < WORTH_A_LINE) {
            return;
        }
        boolean first = !begun.equals(artifact.name());
        if (first) {
            begun = artifact.name();
        }
        if (terminal) {
            rewrite(artifact, from, bytes, first);
        } else if (first) {
            err.printf(
                    "fetching %s from %s (%s MB)%n",
                    artifact.name(), from, megabytes(artifact.bytes()));
            err.flush();
        }
    }

    private void rewrite(Artifact artifact, String from, long bytes, boolean first) {
        boolean whole = bytes >= artifact.bytes();
        long now = nanoClock.getAsLong();
        if (!first && !whole && now - shownNanos < PAUSE_NANOS) {
            return;
        }
        shownNanos = now;
        String line =
                "fetching %s from %s: %s of %s MB"
                        .formatted(
                                artifact.name(),
                                from,
                                megabytes(bytes),
                                megabytes(artifact.bytes()));
        if (!line.equals(shown)) {
            shown = line;
            err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
            err.print(whole ? System.lineSeparator() : "");
            err.flush();
        }
    }

    private static String megabytes(long bytes) {
        return Long.toString((bytes + 500_000) / 1_000_000);
    }
}
