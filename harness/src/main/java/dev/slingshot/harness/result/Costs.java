package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.Cost;
import dev.slingshot.harness.compute.TrialCost;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a row costs.
///
/// @param byProblem mean of each problem over its seeds, by id
/// @param mean of a problem on average
record Costs(Map<String, Cost> byProblem, Cost mean) {

    Costs {
        byProblem = Collections.unmodifiableMap(new TreeMap<>(byProblem));
    }

    static Costs of(Map<String, Cost> byProblem) {
        return new Costs(byProblem, TrialCost.mean(List.copyOf(new TreeMap<>(byProblem).values())));
    }

    /// Of one problem, or the mean where it has none of its own.
    Cost of(String problem) {
        return byProblem.getOrDefault(problem, mean);
    }
}
