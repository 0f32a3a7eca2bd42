package dev.slingshot.harness.engine.llama;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prefixes that were read and lie outside of the streams: as many as fit, the least recently used
/// one goes first.
///
/// None is the beginning of another: the longer one serves for both.
final class Shelf implements AutoCloseable {
    private final int capacityTokens;
    private final Traffic traffic;
    private final List<Prefix> prefixes = new ArrayList<>();
    private int usedTokens;

    /// Tokens whose keys and values were saved.
    static final class Prefix {
        private final int[] tokens;
        private final StreamMemory.Saved saved;
        private long lastUse;

        private Prefix(int[] tokens, StreamMemory.Saved saved, long lastUse) {
            this.tokens = tokens;
            this.saved = saved;
            this.lastUse = lastUse;
        }

        int length() {
            return tokens.length;
        }

        StreamMemory.Saved saved() {
            return saved;
        }

        int shared(int[] prompt, int length) {
            int most = Math.min(length, Math.min(tokens.length, prompt.length));
            int difference = Arrays.mismatch(tokens, 0, most, prompt, 0, most);
            return difference < 0 ? most : difference;
        }
    }

    Shelf(int capacityTokens, Traffic traffic) {
        this.capacityTokens = capacityTokens;
        this.traffic = traffic;
    }

    /// The prefix that shares most of the first `length` tokens of `prompt`, the shortest of those;
    /// null if none shares any.
    @Nullable Prefix best(int[] prompt, int length) {
        Prefix best = null;
        int most = 0;
        for (var prefix : prefixes) {
            int shared = prefix.shared(prompt, length);
            boolean better =
                    shared > most
                            || (best != null && shared == most && prefix.length() < best.length());
            if (better) {
                best = prefix;
                most = shared;
            }
        }
        return best;
    }

    /// Whether the first `length` tokens lie here.
    boolean holds(int[] tokens, int length) {
        return prefixes.stream().anyMatch(prefix -> prefix.shared(tokens, length) == length);
    }

    /// Puts the first `length` tokens here; they must not lie here yet. One that does not fit at
    /// all is not kept.
    void put(int[] tokens, int length, StreamMemory.Saved saved, long now) {
        prefixes.removeIf(
                prefix -> prefix.shared(tokens, length) == prefix.length() && drop(prefix));
        while (usedTokens + length > capacityTokens && !prefixes.isEmpty()) {
            evictOldest();
        }
        if (usedTokens + length > capacityTokens) {
            traffic.evict();
            saved.close();
            return;
        }
        usedTokens += length;
        prefixes.add(new Prefix(Arrays.copyOf(tokens, length), saved, now));
    }

    void touch(Prefix prefix, long now) {
        prefix.lastUse = now;
    }

    private void evictOldest() {
        var oldest = prefixes.getFirst();
        for (var prefix : prefixes) {
            if (prefix.lastUse < oldest.lastUse) {
                oldest = prefix;
            }
        }
        prefixes.remove(oldest);
        drop(oldest);
        traffic.evict();
    }

    private boolean drop(Prefix prefix) {
        usedTokens -= prefix.length();
        prefix.saved.close();
        return true;
    }

    int usedTokens() {
        return usedTokens;
    }

    @Override
    public void close() {
        prefixes.forEach(this::drop);
        prefixes.clear();
    }
}
