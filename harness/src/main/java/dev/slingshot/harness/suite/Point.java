package dev.slingshot.harness.suite;

import dev.slingshot.strategies.topology.Form;

/// One point of the matrix: a cell before samples of different N are pooled.
///
/// @param verifier {@link Matrix#NO_VERIFIER} for none
public record Point(
        DatasetSpec dataset,
        String prompt,
        String policy,
        String verifier,
        StrategySpec strategy,
        Form topology,
        int n) {

    boolean has(Exclusion.Axis axis, String value) {
        return switch (axis) {
            case DATASET -> dataset.label().equals(value);
            case PROMPT -> prompt.equals(value);
            case POLICY -> policy.equals(value);
            case VERIFIER -> verifier.equals(value);
            case STRATEGY -> strategy.label().equals(value) || strategy.search().equals(value);
            case TOPOLOGY -> topology.label().equals(value);
            case N -> Integer.toString(n).equals(value);
        };
    }

    boolean verified() {
        return !verifier.equals(Matrix.NO_VERIFIER);
    }

    boolean samePool(Point other) {
        return dataset.equals(other.dataset)
                && prompt.equals(other.prompt)
                && policy.equals(other.policy)
                && verifier.equals(other.verifier)
                && strategy.equals(other.strategy)
                && topology.equals(other.topology);
    }
}
