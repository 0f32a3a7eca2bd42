package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.FetchSettings;
import dev.slingshot.datasets.fetch.Folder;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// The folder where files made from fetched ones are kept between runs: each is complete, or it is
/// not there.
public record SlingshotCache(Path folder) {
    /// A file lock keeps other processes out, and only them.
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /// This process's cache, where the downloads are kept too.
    public static SlingshotCache ofThisMachine() {
        return new SlingshotCache(FetchSettings.of(System.getenv()).cache().toAbsolutePath());
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

    /// Forgets `name`, so that it is made again.
    public void drop(String name) {
        try {
            Folder.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot delete the damaged %s: %s"
                            .formatted(folder.resolve(name), e.getMessage()));
        }
    }

    private static void make(Path place, Maker maker) throws IOException {
        var workshop = Files.createTempDirectory(place.getParent(), "making-");
        try {
            Files.move(maker.make(workshop), place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folder.delete(workshop);
        }
    }

    /// Fills a folder and names the result inside it.
    @FunctionalInterface
    public interface Maker {
        Path make(Path workshop) throws IOException;
    }
}
