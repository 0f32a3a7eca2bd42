package dev.slingshot.harness.suite;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A part of the matrix that is left out: all points that have one of the given values on each of
/// the given axes.
///
/// @param values axis -> values; a value of `strategy` is a search or a label
public record Exclusion(Map<Axis, List<String>> values) {

    /// An axis of the matrix, by the name it has in a suite.
    public enum Axis {
        DATASET,
        PROMPT,
        POLICY,
        VERIFIER,
        STRATEGY,
        TOPOLOGY,
        N;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Exclusion {
        var copy = new TreeMap<Axis, List<String>>();
        values.forEach((axis, names) -> copy.put(axis, List.copyOf(names)));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /// Whether it takes this point out of the matrix.
    public boolean covers(Point point) {
        return values.entrySet().stream()
                .allMatch(axis ->
                        axis.getValue().stream()
                                .anyMatch(value -> point.has(axis.getKey(), value)));
    }
}
