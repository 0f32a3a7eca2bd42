package dev.slingshot.harness.engine.simulated;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How the simulated models write a step, and how what they wrote is read back. The number in a
/// step tells which path it is on, so that a text alone decides how it may go on.
final class Wording {
    private static final List<String> OPENERS =
            List.of("", "Next, ", "From this, ", "Now ", "So ", "Here ");
    private static final List<String> VERBS =
            List.of(
                    "we simplify and get",
                    "combining the parts gives",
                    "the quantity we need is",
                    "substituting leaves",
                    "this works out to",
                    "counting carefully yields");
    private static final List<String> CLOSINGS =
            List.of(
                    "The final answer is",
                    "Therefore, the final answer is",
                    "So the answer is",
                    "Hence the answer is");
    private static final Pattern STEP = Pattern.compile("Step (\\d{1,4}): .* (\\d+)\\.");
    private static final Pattern ANSWER = Pattern.compile("\\$\\\\boxed\\{(.*)\\}\\$\\.$");

    private Wording() {}

    /// Which path a written step is on; empty where these models did not write it.
    static OptionalInt path(Scenario scenario, String step) {
        var answer = ANSWER.matcher(step);
        if (answer.find()) {
            int path = scenario.answers().indexOf(answer.group(1));
            return path < 0 ? OptionalInt.empty() : OptionalInt.of(path);
        }
        var written = STEP.matcher(step);
        if (!written.matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(written.group(1)) - 1;
        return IntStream.range(0, scenario.paths())
                .filter(path ->
                        Integer.toString(scenario.value(path, number)).equals(written.group(2)))
                .findFirst();
    }

    static boolean answers(String step) {
        return ANSWER.matcher(step).find();
    }

    /// How many ways there are to write a step.
    static int variants(Scenario scenario, int step) {
        return last(scenario, step) ? CLOSINGS.size() : OPENERS.size() * VERBS.size();
    }

    static String write(Scenario scenario, int step, int path, int variant) {
        return last(scenario, step)
                ? "%s: $\\boxed{%s}$."
                        .formatted(CLOSINGS.get(variant), scenario.answers().get(path))
                : "Step %d: %s%s %d."
                        .formatted(
                                step + 1,
                                OPENERS.get(variant / VERBS.size()),
                                VERBS.get(variant % VERBS.size()),
                                scenario.value(path, step));
    }

    private static boolean last(Scenario scenario, int step) {
        return step >= scenario.steps() - 1;
    }
}
