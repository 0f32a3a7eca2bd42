package dev.slingshot.strategies.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Answer classes with weights.
final class Classes {
    /// Sums that differ by no more than rounding are tied.
    private static final double ROUNDING = 1e-9;

    private Classes() {}

    /// The first ballot of each class that has the largest weight.
    static List<Ballot> largest(List<Ballot> ballots, Map<Integer, Double> weights) {
        double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var seen = new HashSet<Integer>();
        var winners = new ArrayList<Ballot>();
        for (Ballot ballot : ballots) {
            double weight = weights.getOrDefault(ballot.answerClass(), 0.0);
            if (weight >= most - ROUNDING && seen.add(ballot.answerClass())) {
                winners.add(ballot);
            }
        }
        return List.copyOf(winners);
    }
}
