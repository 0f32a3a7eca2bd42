package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The folder where fetched and derived files are kept between runs; every file in it is complete,
/// or it is not there.
public record SlingshotCache(Path folder) {
    /// A file lock keeps other processes out, and only them.
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /// SLINGSHOT_CACHE if set, else `slingshot` in the system's usual place for caches.
    public static SlingshotCache of(
            Map<String, String> environment, String operatingSystem, Path home) {
        String given = environment.getOrDefault("SLINGSHOT_CACHE", "");
        if (!given.isEmpty()) {
            return new SlingshotCache(Path.of(given).toAbsolutePath());
        }
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base =
                !shared.isEmpty()
                        ? Path.of(shared)
                        : system.startsWith("mac")
                                ? home.resolve("Library/Caches")
                                : system.startsWith("windows") && !local.isEmpty()
                                        ? Path.of(local)
                                        : home.resolve(".cache");
        return new SlingshotCache(base.resolve("slingshot").toAbsolutePath());
    }

    /// This process's cache.
    public static SlingshotCache ofThisMachine() {
        return of(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    /// Makes `name` if it is not there: `maker` fills an empty temporary folder beside it and says
    /// which file or folder in it is the result, which then takes its name in one move. Two
    /// processes that want the same thing wait for each other.
    public Path get(String name, Maker maker) {
        var place = folder.resolve(name);
        if (Files.exists(place)) {
            return place;
        }
        IN_THIS_PROCESS.lock();
        try {
            Files.createDirectories(place.getParent());
            var lockFile = place.resolveSibling(place.getFileName() + ".lock");
            try (var channel =
                            FileChannel.open(
                                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.exists(place)) {
                    make(place, maker);
                }
            }
            return place;
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot write %s: %s; check its rights and the free disk space, or set SLINGSHOT_CACHE"
                            .formatted(place, e.getMessage()));
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private static void make(Path place, Maker maker) throws IOException {
        var workshop = Files.createTempDirectory(place.getParent(), "making-");
        try {
            Files.move(maker.make(workshop), place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(workshop);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Fills a folder and names the result inside it.
    @FunctionalInterface
    public interface Maker {
        Path make(Path workshop) throws IOException;
    }
}
