package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import java.util.Map;

/// What is known of a judged trial without reading it again.
///
/// @param cell id of one of {@link RunResult#cells()}
/// @param anyRight whether any candidate is right
/// @param right by selection label: whether it chose a right answer
public record Glance(
        String cell, Problem problem, int seed, boolean anyRight, Map<String, Boolean> right) {

    public Glance {
        right = Map.copyOf(right);
    }
}
