package dev.slingshot.harness.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// What a verifier said about texts, the longest unused forgotten first.
final class Memory<K, V> {
    private static final int REMEMBERED = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, V> said =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Optional<V> recall(K text) {
        lock.lock();
        try {
            return Optional.ofNullable(said.get(text));
        } finally {
            lock.unlock();
        }
    }

    void remember(K text, V value) {
        lock.lock();
        try {
            said.put(text, value);
        } finally {
            lock.unlock();
        }
    }
}
