package dev.slingshot.harness.mtrm;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What was learned from all folds but one.
///
/// @param heads a regression each
/// @param costs the ridge's counterweight of each head, chosen on folds inside
/// @param priors topo labels of the same questions
record Learned(Map<Head, Weights> heads, Map<Head, Double> costs, Priors priors) {
    Learned {
        heads = java.util.Collections.unmodifiableMap(new EnumMap<>(heads));
        costs = java.util.Collections.unmodifiableMap(new EnumMap<>(costs));
    }

    double probability(Head head, Row row) {
        return Objects.requireNonNull(heads.get(head)).probability(row);
    }
}
