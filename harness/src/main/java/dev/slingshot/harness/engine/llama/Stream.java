package dev.slingshot.harness.engine.llama;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One place in a context's cache: the tokens whose keys and values lie in it, and the work that
/// uses it, if any.
final class Stream {
    final int id;
    private int[] tokens = new int[0];
    private int held;
    private @Nullable Work work;
    private long lastUse;

    Stream(int id) {
        this.id = id;
    }

    @Nullable Work work() {
        return work;
    }

    boolean running() {
        return work != null;
    }

    boolean empty() {
        return held == 0 && work == null;
    }

    int held() {
        return held;
    }

    long lastUse() {
        return lastUse;
    }

    void touch(long tick) {
        lastUse = tick;
    }

    /// How many leading tokens `prompt` shares with what lies in the cache.
    int sharedNow(int[] prompt) {
        return shared(prompt, held);
    }

    /// How many it will share once the work here has read all it knows.
    int sharedSoon(int[] prompt) {
        var running = work;
        return running == null ? sharedNow(prompt) : shared(prompt, running.known());
    }

    private int shared(int[] prompt, int length) {
        int most = Math.min(length, prompt.length);
        int difference = Arrays.mismatch(tokens(), 0, most, prompt, 0, most);
        return difference < 0 ? most : difference;
    }

    /// The tokens of this stream; the first [#held] of them lie in the cache.
    int[] tokens() {
        var running = work;
        return running == null ? tokens : running.tokens();
    }

    /// Whether everything held here is also the beginning of what `other` holds.
    boolean redundantBeside(Stream other) {
        return other != this && other.held >= held && other.shared(tokens(), held) == held;
    }

    void begin(Work newWork, int reused) {
        work = newWork;
        held = reused;
    }

    void advance(int rows) {
        held += rows;
    }

    /// The work is over; its first `kept` tokens stay as a prefix for others.
    void park(int kept) {
        held = Math.min(kept, held);
        tokens = Arrays.copyOf(tokens(), held);
        work = null;
    }

    void clear() {
        tokens = new int[0];
        held = 0;
        work = null;
    }

    /// Takes over everything from `other`, which is left empty.
    void takeFrom(Stream other) {
        tokens = other.tokens;
        held = other.held;
        work = other.work;
        lastUse = other.lastUse;
        other.clear();
    }
}
