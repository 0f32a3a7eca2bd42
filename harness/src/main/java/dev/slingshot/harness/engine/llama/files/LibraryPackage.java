package dev.slingshot.harness.engine.llama.files;

import java.io.IOException;
import java.nio.file.Path;

/// Fetches the pinned build of llama.cpp for a platform, once, and unpacks its libraries into the
/// cache.
public record LibraryPackage(Platform platform, PackageClient npm) {
    private static final String SCOPE = "@node-llama-cpp/";

    /// The folder with the libraries: from the cache, else fetched, checked against its pinned hash
    /// and unpacked.
    public LibraryFolder get(SlingshotCache cache) {
        String name = "llama.cpp/%s-%s".formatted(platform.folder, platform.version);
        return LibraryFolder.of(cache.get(name, this::fetch));
    }

    private Path fetch(Path workshop) throws IOException {
        var archive = npm.fetch(SCOPE + platform.folder, platform.version, workshop);
        Pinned.check(archive, platform.archiveSha256, "npm package " + SCOPE + platform.folder);
        var unpacked = workshop.resolve("unpacked");
        TarGz.unpack(archive, "package/bins/" + platform.folder + "/", unpacked);
        return unpacked;
    }
}
