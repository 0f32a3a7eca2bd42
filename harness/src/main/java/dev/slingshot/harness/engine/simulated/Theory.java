package dev.slingshot.harness.engine.simulated;

import java.util.function.ToDoubleFunction;

/// What a simulated policy must come to on average: exact expectations over its problems, for tests
/// of searches, selections and estimators.
///
/// @param model the policy's name
public record Theory(String model, Skill skill, SimulatedWorld world) {

    /// One solution, greedy or drawn.
    public double accuracy(double temperature) {
        return mean(scenario -> solved(scenario, temperature));
    }

    /// At least one of k drawn solutions is right: also best-of-k by a verifier that never errs.
    public double pass(int k, double temperature) {
        return mean(scenario -> 1 - Math.pow(1 - solved(scenario, temperature), k));
    }

    /// The most frequent of k answers is right, ties broken evenly.
    public double majority(int k, double temperature) {
        return mean(scenario -> Vote.right(k, solved(scenario, temperature), scenario.pull()));
    }

    /// Beam search with N = M, by a verifier that never errs: at each step one of M children has to
    /// be right.
    public double singleBeam(int width, double temperature) {
        return mean(scenario -> beam(scenario, width, temperature));
    }

    /// DVTS with N/M subtrees, by a verifier that never errs: one subtree has to come out right.
    public double subtrees(int n, int width, double temperature) {
        return mean(scenario ->
                1 - Math.pow(1 - beam(scenario, width, temperature), (double) n / width));
    }

    private double beam(Scenario scenario, int width, double temperature) {
        double wrong = 1 - scenario.stay(solved(scenario, temperature));
        return Math.pow(1 - Math.pow(wrong, width), scenario.steps());
    }

    private double solved(Scenario scenario, double temperature) {
        return skill.chance(model, scenario, temperature);
    }

    private double mean(ToDoubleFunction<Scenario> chance) {
        return world.scenarios().stream().mapToDouble(chance).average().orElse(0);
    }
}
