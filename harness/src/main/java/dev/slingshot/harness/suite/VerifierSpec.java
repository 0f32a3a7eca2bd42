package dev.slingshot.harness.suite;

import dev.slingshot.strategies.Aggregation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A verifier of the matrix.
///
/// @param kind one of {@link Known#verifiers()}
/// @param engine name of the engine it asks, if any
/// @param model of a verifier that brings its engine along; an empty text where there is none
/// @param aggregation of step scores where neither search nor selection asks for another
/// @param settings of its kind
public record VerifierSpec(
        String name,
        String kind,
        Optional<String> engine,
        String model,
        Aggregation aggregation,
        Map<String, String> settings) {

    public VerifierSpec {
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
