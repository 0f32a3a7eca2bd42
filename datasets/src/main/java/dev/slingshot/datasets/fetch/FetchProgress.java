package dev.slingshot.datasets.fetch;

/// Told how far a transfer has come, after every block.
@FunctionalInterface
public interface FetchProgress {
    FetchProgress NONE = (_, _, _) -> {};

    void received(Artifact artifact, String from, long bytes);
}
