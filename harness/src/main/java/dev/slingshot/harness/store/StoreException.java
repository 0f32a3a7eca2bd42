package dev.slingshot.harness.store;

import java.nio.file.Path;

/// The run store could not be read or written: a full disk, a broken file, another process that
/// holds it.
public final class StoreException extends RuntimeException {
    StoreException(Path file, String doing, Exception cause) {
        super(
                "%s: cannot %s: %s; check the disk's space and that no other process writes this run"
                        .formatted(file, doing, cause.getMessage()),
                cause);
    }
}
