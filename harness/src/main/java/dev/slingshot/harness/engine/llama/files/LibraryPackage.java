package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.Archive;
import dev.slingshot.datasets.fetch.Fetcher;

/// The pinned build of llama.cpp for a platform, fetched and unpacked once.
public record LibraryPackage(Platform platform, Fetcher fetcher) {

    /// The folder with the libraries.
    public LibraryFolder get(SlingshotCache cache) {
        String name = "llama.cpp/" + platform.artifact().file().replace(".tgz", "");
        return LibraryFolder.of(
                cache.get(
                        name,
                        workshop -> {
                            Archive.unpack(fetcher.fetch(platform.artifact()), workshop);
                            return workshop.resolve(platform.folderInPackage());
                        }));
    }
}
