package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Judges paths by where they lead: k greedy steps on, the verifier is asked there (Snell et al.
/// 2024, arXiv:2408.03314, section 5.2). What was rolled out decides and is charged, and is never
/// kept: the path that goes on has the scores of its own text.
///
/// @param steps beyond the path; 0 judges the path itself
record Lookahead(int steps, Aggregation pruning) {

    /// Paths with the scores of their own text, and how they compare.
    record Judged(List<Thought> thoughts, Ranking ranking) {

        List<Thought> open() {
            return thoughts.stream().filter(Thought::open).toList();
        }

        List<Thought> ended() {
            return thoughts.stream().filter(thought -> !thought.open()).toList();
        }
    }

    Judged judge(List<Thought> paths, Growth growth) {
        if (steps == 0) {
            return new Judged(growth.score(paths), Ranking.by(pruning));
        }
        var scored = growth.scoresUnfinished() ? growth.score(paths) : scoreEnded(paths, growth);
        var open = scored.stream().filter(Thought::open).toList();
        var ends = growth.score(ends(open, growth));
        var worth = new HashMap<Thought, Double>();
        for (int i = 0; i < open.size(); i++) {
            worth.put(open.get(i), ends.get(i).score(pruning));
        }
        return new Judged(
                scored,
                new Ranking(thought -> {
                    var ahead = worth.get(thought);
                    return ahead == null ? thought.score(pruning) : ahead;
                }));
    }

    private static List<Thought> scoreEnded(List<Thought> paths, Growth growth) {
        var scored = growth.score(paths.stream().filter(path -> !path.open()).toList()).iterator();
        return paths.stream().map(path -> path.open() ? path : scored.next()).toList();
    }

    /// Where each path leads, in order. A path that cannot go on for want of budget ends where it
    /// is.
    private List<Thought> ends(List<Thought> open, Growth growth) {
        var greedy = growth.greedily();
        var ends = new ArrayList<>(open);
        boolean toTheEnd = !growth.scoresUnfinished();
        for (int step = 0; step < (toTheEnd ? 1 : steps); step++) {
            var next = toTheEnd ? greedy.completeEach(ends, 1) : greedy.growEach(ends, 1);
            growth.drop(next, "rolled out to judge the path before it");
            next.forEach(end -> ends.set(ends.indexOf(end.parents().getFirst()), end));
        }
        return ends;
    }
}
