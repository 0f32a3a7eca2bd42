package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.strategies.ConfigurationException;
import java.nio.file.Path;

/// Refuses a file whose bytes are not those this version of Slingshot was tested with.
final class Pinned {
    private Pinned() {}

    static void check(Path file, String sha256, String what) {
        String found = FileHash.sha256(file);
        if (!found.equals(sha256)) {
            throw new ConfigurationException(
                    "%s has sha256 %s, expected %s: it was damaged on the way or replaced; try again, or another registry"
                            .formatted(what, found, sha256));
        }
    }
}
