package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Thought;
import java.util.Comparator;
import java.util.List;

/// Orders scored thoughts: highest first, equal scores in the order they came.
final class Ranking {
    private Ranking() {}

    static List<Thought> highest(List<Thought> thoughts, int count, Aggregation aggregation) {
        return thoughts.stream()
                .sorted(
                        Comparator.comparingDouble((Thought thought) -> thought.score(aggregation))
                                .reversed())
                .limit(count)
                .toList();
    }

    static List<Thought> without(List<Thought> thoughts, List<Thought> taken) {
        return thoughts.stream().filter(thought -> !taken.contains(thought)).toList();
    }
}
