package dev.slingshot.harness.engine.llama.files;

/// One way to get a build of llama.cpp.
public interface LibrarySource {
    /// What it is called in messages.
    String name();

    Needs needs();

    /// The folder with the libraries, fetched and unpacked once.
    ///
    /// @throws dev.slingshot.datasets.fetch.FetchException where nothing could bring it
    LibraryFolder get(SlingshotCache cache);
}
