package dev.slingshot.harness.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/// The canonical export: every call and trial without timings, attempts and dates, in the order of
/// their keys. On an engine that is deterministic it is the same bytes whether a run was
/// interrupted or not, at any concurrency.
public final class Export {
    private Export() {}

    public static void write(RunStore store, Writer out) throws IOException {
        try {
            store.eachCallLine(line -> line(out, line));
            store.eachTrial(trial ->
                    line(out, Json.text(Map.of("trial", trial.key(), "outcome", trial.outcome()))));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void line(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
