package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.Archive;
import dev.slingshot.datasets.fetch.Fetcher;
import java.util.List;

/// The pinned build of llama.cpp for a platform: the one everything here was measured with.
public record LibraryPackage(Platform platform, Fetcher fetcher) implements LibrarySource {

    @Override
    public String name() {
        return "the npm package @node-llama-cpp/" + platform.folder();
    }

    @Override
    public Needs needs() {
        return new Needs(34, List.of(), false);
    }

    @Override
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
