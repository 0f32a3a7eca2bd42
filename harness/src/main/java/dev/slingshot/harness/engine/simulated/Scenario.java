package dev.slingshot.harness.engine.simulated;

import dev.slingshot.datasets.Problem;
import java.util.List;

/// What the world knows of one problem: how hard it is, how many steps a solution takes, and which
/// wrong answers lie near. Path 0 is the right one; each other path leads to one wrong answer and
/// is never left again.
///
/// @param key of the question
/// @param difficulty in logits
/// @param steps of every solution, the one with the answer included
/// @param answers by path: the reference, then the wrong ones
/// @param pull by wrong path, summing to 1: which mistake is how likely
record Scenario(String key, double difficulty, int steps, List<String> answers, List<Double> pull) {
    private static final double LEVEL_SLOPE = 0.9;
    private static final double SPREAD = 1.8;

    Scenario {
        answers = List.copyOf(answers);
        pull = List.copyOf(pull);
    }

    static Scenario of(Problem problem) {
        var key = problem.question().key();
        int level = level(problem);
        double difficulty =
                LEVEL_SLOPE * (level - 3) + SPREAD * Chance.normal(0, "difficulty " + key);
        int steps = 2 + level + (Chance.uniform(0, "steps " + key) < 0.5 ? 0 : 1);
        return new Scenario(
                key,
                difficulty,
                steps,
                Distractors.answers(problem.reference(), key),
                Distractors.pull(key));
    }

    int paths() {
        return answers.size();
    }

    /// The number a path comes to at a step: different for each path of the same step.
    int value(int path, int step) {
        int start = (int) (Chance.uniform(0, "value " + key + " " + step) * 90);
        return 10 + (start + 11 * path) % 90;
    }

    /// The chance that one step stays right, where all steps together stay right with a chance.
    double stay(double solved) {
        return StrictMath.pow(solved, 1.0 / steps);
    }

    /// Levels are the digits 1 to 5 as in MATH; a problem without one counts as level 2.
    private static int level(Problem problem) {
        return problem.tags()
                .getOrDefault("level", "2")
                .chars()
                .filter(c -> c >= '1' && c <= '5')
                .map(c -> c - '0')
                .findFirst()
                .orElse(2);
    }
}
