package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.FetchException;
import dev.slingshot.datasets.fetch.Fetcher;
import java.util.ArrayList;
import java.util.List;

/// Which build of llama.cpp this machine gets: the first of several that it can run and that can be
/// had.
public record LibrarySearch(Host host, List<? extends LibrarySource> sources) {
    public LibrarySearch {
        sources = List.copyOf(sources);
    }

    /// @param platform whose pinned build comes first
    /// @param processorWillDo whether a build for the processor alone may take its place
    public static LibrarySearch on(
            Host host, Platform platform, boolean processorWillDo, Fetcher fetcher) {
        var pinned = new LibraryPackage(platform, fetcher);
        return new LibrarySearch(
                host,
                platform.runsOnLinuxX64() && processorWillDo
                        ? List.of(pinned, new MavenLibrary(fetcher))
                        : List.of(pinned));
    }

    /// @throws FetchException with every reason and what to do, where there is none
    public FoundLibrary find(SlingshotCache cache) {
        var reasons = new ArrayList<String>();
        for (var source : sources) {
            var missing = source.needs().missingOn(host);
            if (!missing.isEmpty()) {
                reasons.add(reason(source, missing));
                continue;
            }
            try {
                return new FoundLibrary(source.get(cache), source.name(), reasons);
            } catch (FetchException failed) {
                reasons.add(reason(source, failed.reasons()));
            }
        }
        throw new FetchException(
                "there is no llama.cpp for this machine:%n  - %s%nMend one of these; or put a package into libraries/ of the folder that SLINGSHOT_MIRROR names; or build llama.cpp v0.5.0 and let SLINGSHOT_LLAMA_LIBRARY name its folder; or use a server (docs/engines/http.md)."
                        .formatted(String.join(System.lineSeparator() + "  - ", reasons)),
                reasons);
    }

    private static String reason(LibrarySource source, List<String> why) {
        return source.name() + ": " + String.join("; ", why);
    }
}
