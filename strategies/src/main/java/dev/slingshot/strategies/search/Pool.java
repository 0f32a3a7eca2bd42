package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.List;

/// The paths that have ended, and which of the finished ones are candidates once more have finished
/// than there is room for.
final class Pool {
    /// Which finished paths stay when there are too many.
    enum Finish {
        /// Those with the highest scores.
        BEST,
        /// Those that finished first, which favours short answers: what Beeching et al. do.
        FIRST
    }

    private final int size;
    private final Finish finish;
    private final List<Thought> finished = new ArrayList<>();
    private final List<Thought> truncated = new ArrayList<>();

    Pool(int size, Finish finish) {
        this.size = size;
        this.finish = finish;
    }

    void addEnded(List<Thought> ended) {
        for (Thought thought : ended) {
            (thought.finished() ? finished : truncated).add(thought);
        }
    }

    int finished() {
        return finished.size();
    }

    boolean full() {
        return finished.size() >= size;
    }

    /// Finished paths in the order they finished, then what was cut off or left open.
    List<Thought> candidates(List<Thought> open, Ranking ranking, Growth growth) {
        var kept =
                finish == Finish.BEST
                        ? ranking.highest(finished, size)
                        : finished.subList(0, Math.min(size, finished.size()));
        growth.drop(Ranking.without(finished, kept), "finished, but there were N others before it");
        var all = new ArrayList<>(finished.stream().filter(kept::contains).toList());
        all.addAll(truncated);
        all.addAll(open);
        return List.copyOf(all);
    }
}
