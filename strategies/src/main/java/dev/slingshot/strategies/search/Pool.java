package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.List;

/// The paths that have ended, finished ones up to a size: when more finish at once than there is
/// room, the best stay.
final class Pool {
    private final int size;
    private final List<Thought> finished = new ArrayList<>();
    private final List<Thought> truncated = new ArrayList<>();

    Pool(int size) {
        this.size = size;
    }

    void addEnded(List<Thought> scored, Aggregation aggregation, Growth growth) {
        var done = scored.stream().filter(Thought::finished).toList();
        var kept = Ranking.highest(done, size - finished.size(), aggregation);
        growth.drop(Ranking.without(done, kept), "finished when the pool of N was full");
        finished.addAll(kept);
        scored.stream()
                .filter(thought -> !thought.finished() && !thought.open())
                .forEach(truncated::add);
    }

    int finished() {
        return finished.size();
    }

    boolean full() {
        return finished.size() >= size;
    }

    /// Finished paths in the order they finished, then what was cut off or left open.
    List<Thought> candidates(List<Thought> open) {
        var all = new ArrayList<>(finished);
        all.addAll(truncated);
        all.addAll(open);
        return List.copyOf(all);
    }
}
