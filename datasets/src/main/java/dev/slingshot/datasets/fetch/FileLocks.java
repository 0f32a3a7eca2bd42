package dev.slingshot.datasets.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// One fetch of a file at a time, among threads and among processes.
final class FileLocks {
    private static final ConcurrentHashMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private FileLocks() {}

    interface Work {
        Path run() throws IOException;
    }

    static Path holding(Path lockFile, Work work) throws IOException {
        ReentrantLock threads =
                THREADS.computeIfAbsent(lockFile.toAbsolutePath(), _ -> new ReentrantLock());
        threads.lock();
        try (var channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var processes = channel.lock()) {
            if (!processes.isValid()) {
                throw new IOException("could not lock " + lockFile);
            }
            return work.run();
        } finally {
            threads.unlock();
        }
    }
}
