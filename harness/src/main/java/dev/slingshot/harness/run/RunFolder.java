package dev.slingshot.harness.run;

import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where one run lives: the store, the lock file, the manifest and the report made from them.
public record RunFolder(Path path) {
    private static final String WRITING = ".writing";

    public Path store() {
        return path.resolve("run.sqlite");
    }

    public Path lock() {
        return path.resolve("run.lock.json");
    }

    public Path manifest() {
        return path.resolve("run.json");
    }

    /// What launched servers wrote.
    public Path logs() {
        return path.resolve("servers");
    }

    public Path report() {
        return path.resolve("report");
    }

    /// Makes the folder where needed and keeps every other process from writing into it until it is
    /// closed.
    ///
    /// @throws ConfigurationException where another process writes this run
    public Claim claim() {
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(
                            path.resolve(WRITING),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new ConfigurationException(
                        "%s: another process is writing this run; wait for it or stop it"
                                .formatted(path));
            }
            return new Claim(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: cannot be written: %s".formatted(path, e.getMessage()), e);
        }
    }

    /// Removes the folder where a claim made it and nothing came into it.
    void removeIfEmpty() {
        try {
            var claimed = path.resolve(WRITING);
            try (var inside = Files.list(path)) {
                if (inside.anyMatch(file -> !file.equals(claimed))) {
                    return;
                }
            }
            Files.deleteIfExists(claimed);
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: cannot be removed: %s".formatted(path, e.getMessage()), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Checks that the folder holds a run that can be read.
    ///
    /// @throws ConfigurationException where it does not
    public RunFolder existing() {
        if (!Files.isRegularFile(manifest()) || !Files.isRegularFile(store())) {
            throw new ConfigurationException(
                    "%s holds no run: run.json or run.sqlite is missing; give a folder that `slingshot run` made"
                            .formatted(path));
        }
        return this;
    }

    /// A folder kept from other writers.
    public record Claim(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
