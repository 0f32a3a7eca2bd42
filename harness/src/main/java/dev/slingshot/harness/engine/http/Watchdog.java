package dev.slingshot.harness.engine.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Looks at every exchange under way now and then and ends those that are silent or late: one
/// thread for all, so that an exchange itself can simply block.
final class Watchdog implements AutoCloseable {
    private final Set<Progress> watched = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    /// @param every pause between two looks: how late an end may come
    Watchdog(Duration every) {
        thread = Thread.ofVirtual().name("watchdog").start(() -> watch(every));
    }

    void watch(Progress progress) {
        watched.add(progress);
    }

    void leave(Progress progress) {
        watched.remove(progress);
    }

    private void watch(Duration every) {
        try {
            while (true) {
                Thread.sleep(every);
                long now = System.nanoTime();
                watched.forEach(progress -> progress.check(now));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
