package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Thought;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Orders thoughts: highest first, equal ones in the order they came.
record Ranking(ToDoubleFunction<Thought> worth) {

    /// By what the verifier said of the path so far.
    static Ranking by(Aggregation aggregation) {
        return new Ranking(thought -> thought.score(aggregation));
    }

    List<Thought> highest(List<Thought> thoughts, int count) {
        return thoughts.stream()
                .sorted(Comparator.comparingDouble(worth).reversed())
                .limit(count)
                .toList();
    }

    Thought best(List<Thought> thoughts) {
        return highest(thoughts, 1).getFirst();
    }

    static List<Thought> without(List<Thought> thoughts, List<Thought> taken) {
        return thoughts.stream().filter(thought -> !taken.contains(thought)).toList();
    }
}
