package dev.slingshot.datasets.fetch;

import java.util.List;

/// A file pinned by its hash, and where to find it.
///
/// @param name for messages and for `slingshot ... fetch NAME`
/// @param file name in the cache
/// @param sha256 in lower-case hex
/// @param bytes exact size
/// @param locations tried in this order
public record Artifact(
        String name, String file, String sha256, long bytes, List<Location> locations) {

    public Artifact {
        locations = List.copyOf(locations);
        if (!sha256.matches("[0-9a-f]{64}") || bytes <= 0 || file.contains("/")) {
            throw new IllegalArgumentException("artifact " + name + " is not pinned");
        }
    }
}
