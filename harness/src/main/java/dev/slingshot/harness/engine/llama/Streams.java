package dev.slingshot.harness.engine.llama;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The streams of one context: who runs where, which finished prefixes stay, and who has to go when
/// room is needed.
///
/// Running streams are kept at 0..n-1 without holes, because llama.cpp computes only neighbours
/// together. The search for a shared prefix compares whole token arrays: at some hundred streams
/// that takes microseconds, and a trie would not be faster.
final class Streams {
    /// Below this, reading the tokens again is cheaper than copying a stream.
    private static final int WORTH_A_COPY = 16;

    private final StreamMemory memory;
    private final List<Stream> all = new ArrayList<>();
    private int running;
    private long tick;
    private final Traffic traffic = new Traffic();

    Streams(StreamMemory memory, int count) {
        this.memory = memory;
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
        return all.stream().filter(Stream::running).toList();
    }

    /// Whether it pays to wait: some running work is about to read a longer beginning of the same
    /// prompt.
    boolean soonShared(Work work) {
        int now = 0;
        int soon = 0;
        for (var stream : all) {
            now = Math.max(now, stream.sharedNow(work.tokens()));
            soon = Math.max(soon, stream.sharedSoon(work.tokens()));
        }
        return Math.min(soon, work.reusable()) - Math.min(now, work.reusable()) >= WORTH_A_COPY;
    }

    /// Gives `work` a stream and as much of its prompt as lies in any stream; returns how much that
    /// was.
    ///
    /// @param coming how many more will be placed before the next decode: so far up the running
    ///   ones will reach
    int place(Work work, int coming) {
        tick++;
        var source = best(work);
        int shared =
                source == null ? 0 : Math.min(source.sharedNow(work.tokens()), work.reusable());
        var target = target(source, running + coming);
        if (source != null && source != target && shared < WORTH_A_COPY) {
            source = null;
            shared = 0;
        }
        if (source != null) {
            source.touch(tick);
        }
        if (source != target) {
            keepElsewhere(target, source);
            copyInto(source, target);
        } else if (target.held() - shared >= WORTH_A_COPY) {
            keepElsewhere(target, null);
        }
        memory.cut(target.id, shared);
        target.begin(work, shared);
        target.touch(tick);
        running++;
        return shared;
    }

    private @Nullable Stream best(Work work) {
        Stream best = null;
        int most = 0;
        for (var stream : all) {
            int shared = Math.min(stream.sharedNow(work.tokens()), work.reusable());
            if (shared > most || (shared == most && shared > 0 && better(stream, best))) {
                best = stream;
                most = shared;
            }
        }
        return best;
    }

    /// Among equals, a resting stream that lies low: it may be used where it is.
    private static boolean better(Stream stream, @Nullable Stream than) {
        return than != null && than.running() && !stream.running();
    }

    /// The source itself if it lies where streams are going to run, else the place there that is
    /// missed least.
    private Stream target(@Nullable Stream source, int reach) {
        if (source != null && !source.running() && source.id <= reach) {
            return source;
        }
        return all.subList(0, Math.min(reach + 1, all.size())).stream()
                .filter(stream -> !stream.running())
                .min(Comparator.comparingInt(this::worth).thenComparingLong(Stream::lastUse))
                .orElseThrow(() -> new IllegalStateException("no stream is free"));
    }

    /// What would be lost with a stream's content: nothing, a second copy, or the only one.
    private int worth(Stream stream) {
        return stream.empty() ? 0 : redundant(stream) ? 1 : 2;
    }

    private void copyInto(@Nullable Stream source, Stream target) {
        if (source != null) {
            copy(source, target);
        }
    }

    /// Moves a parked prefix out of the way if there is a place that deserves it less.
    private void keepElsewhere(Stream parked, @Nullable Stream spared) {
        if (parked.empty() || redundant(parked)) {
            return;
        }
        refuge(parked, spared)
                .ifPresent(place -> {
                    copy(parked, place);
                    place.takeFrom(parked);
                });
    }

    private boolean redundant(Stream parked) {
        return all.stream().anyMatch(parked::redundantBeside);
    }

    /// An empty stream, else one whose content lies elsewhere too, else the least recently used
    /// one, if it is older.
    private Optional<Stream> refuge(Stream parked, @Nullable Stream spared) {
        Stream oldest = null;
        Stream duplicate = null;
        for (int i = all.size() - 1; i > parked.id; i--) {
            var stream = all.get(i);
            if (stream.running() || stream == spared) {
                continue;
            }
            if (stream.empty()) {
                return Optional.of(stream);
            }
            if (duplicate == null && redundant(stream)) {
                duplicate = stream;
            }
            if (stream.lastUse() < parked.lastUse()
                    && (oldest == null || stream.lastUse() < oldest.lastUse())) {
                oldest = stream;
            }
        }
        return Optional.ofNullable(duplicate == null ? oldest : duplicate);
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

    private void copy(Stream from, Stream to) {
        memory.copy(from.id, to.id, from.held());
        traffic.copied(from.held());
    }

    private void move(Stream from, Stream hole) {
        keepElsewhere(hole, null);
        copy(from, hole);
        hole.takeFrom(from);
    }
}
