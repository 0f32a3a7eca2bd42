package dev.slingshot.harness.rewarding;

import dev.slingshot.strategies.topology.Topology;
import java.util.Map;

/// One response of a pool.
///
/// @param index among those of its topology and seed
/// @param votes whether it is done and states an answer
/// @param sort equal for equal answers to the question, whatever the topology; -1 without a vote
/// @param scores by who gave them
record Sample(
        Topology topology,
        int index,
        boolean votes,
        boolean right,
        int sort,
        Map<String, Double> scores) {
    Sample {
        scores = Map.copyOf(scores);
    }

    double score(String by) {
        return scores.getOrDefault(by, 0.0);
    }
}
