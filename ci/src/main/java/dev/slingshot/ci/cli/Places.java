package dev.slingshot.ci.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Options of every command that fetches or reads files.
final class Places {

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
}
