package dev.slingshot.ci.cli;

import dev.slingshot.datasets.fetch.FetchSettings;
import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.harness.engine.llama.files.SlingshotCache;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Options of every command that fetches or reads files.
final class Places {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where downloads are kept (default: the system's folder for caches).")
    Optional<Path> cache = Optional.empty();

    @Option(
            names = "--mirror",
            paramLabel = "DIR",
            description = "A folder with data sets and models, looked into before the network.")
    Optional<Path> mirror = Optional.empty();

    @Option(names = "--offline", description = "Never use the network to fetch anything.")
    boolean offline;

    Fetcher fetcher(Map<String, String> environment) {
        return new Fetcher(
                FetchSettings.of(with(environment)),
                new DownloadLine(
                        command.commandLine().getErr(),
                        ProgressLine.onTerminal(),
                        System::nanoTime));
    }

    SlingshotCache cacheFolder(Map<String, String> environment) {
        return new SlingshotCache(FetchSettings.of(with(environment)).cache().toAbsolutePath());
    }

    /// The environment as if the options had been set there.
    private Map<String, String> with(Map<String, String> environment) {
        var all = new TreeMap<>(environment);
        cache.ifPresent(folder -> all.put("SLINGSHOT_CACHE", folder.toAbsolutePath().toString()));
        mirror.ifPresent(folder -> all.put("SLINGSHOT_MIRROR", folder.toAbsolutePath().toString()));
        if (offline) {
            all.put("SLINGSHOT_OFFLINE", "1");
        }
        return all;
    }
}
