package dev.slingshot.harness.engine.llama;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The streams of one context: who runs where, and what finished work leaves behind for others.
///
/// Running streams are kept at 0..n-1 without holes, because llama.cpp computes only neighbours
/// together. What a finished one read stays where it is until the place is needed, and is then put
/// on the [Shelf] unless it lies elsewhere too. The search for a shared prefix compares whole token
/// arrays: for some hundred of them that takes microseconds, and a trie would not be faster.
final class Streams implements AutoCloseable {
    /// Below this, reading the tokens again is cheaper than copying a stream.
    private static final int WORTH_A_COPY = 16;

    private final StreamMemory memory;
    private final List<Stream> all = new ArrayList<>();
    private final Traffic traffic = new Traffic();
    private final Shelf shelf;
    private int running;
    private long tick;

    /// @param count streams
    /// @param shelfTokens room for what lies in none of them
    Streams(StreamMemory memory, int count, int shelfTokens) {
        this.memory = memory;
        this.shelf = new Shelf(shelfTokens, traffic);
        for (int id = 0; id < count; id++) {
            all.add(new Stream(id));
        }
    }

    int running() {
        return running;
    }

    Traffic traffic() {
        return traffic;
    }

    /// The running streams in the order of their ids.
    List<Stream> active() {
        var active = new ArrayList<Stream>(running);
        for (var stream : all) {
            if (stream.running()) {
                active.add(stream);
            }
        }
        return active;
    }

    /// Whether it pays to wait: some running work is about to read a longer beginning of the same
    /// prompt.
    boolean soonShared(Work work) {
        int soon = 0;
        for (var stream : all) {
            soon = Math.max(soon, Math.min(stream.sharedSoon(work.tokens()), work.reusable()));
        }
        return soon >= WORTH_A_COPY && soon - sharedNow(work) >= WORTH_A_COPY;
    }

    private int sharedNow(Work work) {
        var shelved = shelf.best(work.tokens(), work.reusable());
        int now = shelved == null ? 0 : shelved.shared(work.tokens(), work.reusable());
        for (var stream : all) {
            now = Math.max(now, Math.min(stream.sharedNow(work.tokens()), work.reusable()));
        }
        return now;
    }

    /// Gives `work` a stream and as much of its prompt as was read before; returns how much that
    /// was.
    ///
    /// @param coming how many more will be placed before the next decode: so far up the running
    ///   ones will reach
    int place(Work work, int coming) {
        tick++;
        var stream = best(work);
        int inStream = stream == null ? 0 : shared(stream, work);
        var shelved = shelf.best(work.tokens(), work.reusable());
        int onShelf = shelved == null ? 0 : shelved.shared(work.tokens(), work.reusable());
        int reach = running + coming;
        if (stream != null && !stream.running() && stream.id <= reach && inStream >= onShelf) {
            return goOn(stream, work, inStream);
        }
        var target = target(reach);
        if (shelved != null && onShelf >= Math.max(inStream, WORTH_A_COPY)) {
            return take(shelved, target, work, onShelf);
        }
        return stream != null && inStream >= WORTH_A_COPY
                ? fork(stream, target, work, inStream)
                : startAnew(target, work);
    }

    private static int shared(Stream stream, Work work) {
        return Math.min(stream.sharedNow(work.tokens()), work.reusable());
    }

    /// The stream that shares most, among equals one that may be used where it lies.
    private @Nullable Stream best(Work work) {
        Stream best = null;
        int most = 0;
        for (var stream : all) {
            int shared = shared(stream, work);
            boolean better =
                    shared > most
                            || (best != null
                                    && shared == most
                                    && best.running()
                                    && !stream.running());
            if (better) {
                best = stream;
                most = shared;
            }
        }
        return best;
    }

    /// The place among those where streams are going to run that is missed least.
    private Stream target(int reach) {
        return all.subList(0, Math.min(reach + 1, all.size())).stream()
                .filter(stream -> !stream.running())
                .min(Comparator.comparingInt(this::worth).thenComparingLong(Stream::lastUse))
                .orElseThrow(() -> new IllegalStateException("no stream is free"));
    }

    /// What would be lost with a stream's content: nothing, a second copy, or the only one.
    private int worth(Stream stream) {
        return stream.empty() ? 0 : redundant(stream) ? 1 : 2;
    }

    private boolean redundant(Stream parked) {
        return all.stream().anyMatch(parked::redundantBeside)
                || shelf.holds(parked.tokens(), parked.held());
    }

    /// In place: nothing is copied, unless a longer text would be lost.
    private int goOn(Stream stream, Work work, int shared) {
        if (stream.held() - shared >= WORTH_A_COPY) {
            shelve(rescue(stream));
        }
        return begin(stream, work, shared);
    }

    private int startAnew(Stream target, Work work) {
        shelve(rescue(target));
        return begin(target, work, 0);
    }

    private int take(Shelf.Prefix prefix, Stream target, Work work, int shared) {
        shelf.touch(prefix, tick);
        var rescued = rescue(target);
        load(prefix.saved(), prefix.length(), target);
        shelve(rescued);
        return begin(target, work, shared);
    }

    /// Copies from another stream. Where that one runs on, the beginning goes on the shelf as well:
    /// the next sibling is then served without saving it again.
    private int fork(Stream source, Stream target, Work work, int shared) {
        source.touch(tick);
        boolean lasts = source.running();
        var rescued = rescue(target);
        var saved = memory.save(source.id);
        load(saved, source.held(), target);
        shelve(rescued);
        boolean close = source.held() - shared < WORTH_A_COPY;
        if (lasts && close && !shelf.holds(source.tokens(), source.held())) {
            shelf.put(source.tokens(), source.held(), saved, tick);
            return begin(target, work, shared);
        }
        saved.close();
        begin(target, work, shared);
        if (lasts && !shelf.holds(target.tokens(), shared)) {
            shelf.put(target.tokens(), shared, memory.save(target.id), tick);
        }
        return shared;
    }

    private int begin(Stream target, Work work, int shared) {
        memory.cut(target.id, shared);
        target.begin(work, shared);
        target.touch(tick);
        running++;
        return shared;
    }

    private void load(StreamMemory.Saved saved, int tokens, Stream target) {
        memory.load(saved, target.id);
        traffic.copied(tokens);
    }

    /// What has to go on the shelf once its place is taken.
    @SuppressWarnings(
            "ArrayRecordComponent") // on its way from one place to another, never compared
    private record Rescued(int[] tokens, int length, StreamMemory.Saved saved, long lastUse) {}

    /// Saves a parked text that lies nowhere else. It goes on the shelf only after its place was
    /// filled, since it may push from the shelf what the place is filled with.
    private @Nullable Rescued rescue(Stream parked) {
        return parked.empty() || redundant(parked)
                ? null
                : new Rescued(
                        parked.tokens(), parked.held(), memory.save(parked.id), parked.lastUse());
    }

    private void shelve(@Nullable Rescued rescued) {
        if (rescued != null) {
            shelf.put(rescued.tokens(), rescued.length(), rescued.saved(), rescued.lastUse());
        }
    }

    /// Ends the work of a stream; what it read stays as a prefix for others, or only its prompt if
    /// nobody will go on from it.
    void finish(Stream stream, Work work) {
        stream.park(
                work.continuable() ? stream.held() : Math.min(stream.held(), work.promptTokens()));
        memory.cut(stream.id, stream.held());
        stream.touch(++tick);
        running--;
    }

    /// Closes the holes between running streams by moving the highest ones down.
    void compact() {
        int low = 0;
        int high = all.size() - 1;
        while (true) {
            while (low < running && all.get(low).running()) {
                low++;
            }
            while (high >= running && !all.get(high).running()) {
                high--;
            }
            if (low >= running || high < running) {
                return;
            }
            move(all.get(high), all.get(low));
        }
    }

    private void move(Stream from, Stream hole) {
        var rescued = rescue(hole);
        try (var saved = memory.save(from.id)) {
            load(saved, from.held(), hole);
        }
        traffic.moved();
        hole.takeFrom(from);
        shelve(rescued);
    }

    @Override
    public void close() {
        shelf.close();
    }
}
