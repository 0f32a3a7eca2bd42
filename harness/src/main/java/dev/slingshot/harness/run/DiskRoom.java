package dev.slingshot.harness.run;

import dev.slingshot.harness.suite.Forecast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whether a run's disk has room for what the run records.
///
/// @param freeBytes that this user may still write
/// @param heldBytes that the run's file holds already
public record DiskRoom(Path folder, long freeBytes, long heldBytes) {
    private static final long MEBIBYTE = 1 << 20;

    /// What SQLite's log and the folder's other files may need in order to end in order.
    private static final long RESERVE_BYTES = 64 * MEBIBYTE;

    // A recorded call with its keys, a token of its answer (text and id, compressed) and an
    // outcome,
    // as files of real and simulated runs have them.
    private static final double CALL_BYTES = 800;
    private static final double TOKEN_BYTES = 6;
    private static final double TRIAL_BYTES = 2048;

    /// Looks at the disk.
    public static DiskRoom of(RunFolder run) {
        try {
            var existing = run.path().toAbsolutePath();
            while (Files.notExists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            long held = Files.exists(run.store()) ? Files.size(run.store()) : 0;
            return new DiskRoom(run.path(), Files.getFileStore(existing).getUsableSpace(), held);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: cannot be looked at: %s".formatted(run.path(), e.getMessage()), e);
        }
    }

    /// Why nothing more should be recorded, if so.
    Optional<String> full() {
        return freeBytes >= RESERVE_BYTES
                ? Optional.empty()
                : Optional.of(
                        "the disk of %s has %d MB left, and %d are kept free; free some, or move the folder to another disk"
                                .formatted(folder, freeBytes / MEBIBYTE, RESERVE_BYTES / MEBIBYTE));
    }

    /// Says so where what is forecast probably does not fit.
    ///
    /// @param share of the forecast that falls to this folder
    public Optional<String> tight(Forecast forecast, double share) {
        double calls = forecast.calls().expected() + forecast.scorings().expected();
        double bytes =
                CALL_BYTES * calls
                        + TOKEN_BYTES * forecast.tokens().expected()
                        + TRIAL_BYTES * forecast.trials();
        double missing = bytes * share - heldBytes;
        return missing <= freeBytes - RESERVE_BYTES
                ? Optional.empty()
                : Optional.of(
                        "%s will need about %.0f MB more, and its disk has %d MB left; the run stops in order before the disk is full"
                                .formatted(
                                        folder,
                                        Math.max(0, missing) / MEBIBYTE,
                                        freeBytes / MEBIBYTE));
    }
}
