package dev.slingshot.harness.engine.simulated;

import dev.slingshot.strategies.Steps;

/// How far a solution has come, read from its text alone. Steps that the simulated models did not
/// write change nothing.
///
/// @param written the text up to the last blank line, blank line included
/// @param step index of the next step
/// @param path of the last step, 0 while all is right
/// @param answered whether the step with the answer is among those written
/// @param begun what stands after the last blank line: a step cut off in the middle
record Progress(String written, int step, int path, boolean answered, String begun) {

    static Progress of(Scenario scenario, String text) {
        int boundary = text.lastIndexOf(Steps.BOUNDARY);
        int end = boundary < 0 ? 0 : boundary + Steps.BOUNDARY.length();
        int step = 0;
        int path = 0;
        boolean answered = false;
        for (String line : Steps.of(text.substring(0, end))) {
            var read = Wording.path(scenario, line);
            if (read.isPresent()) {
                path = read.getAsInt();
                step++;
                answered |= Wording.answers(line);
            }
        }
        int next = answered ? scenario.steps() - 1 : Math.min(step, scenario.steps() - 1);
        return new Progress(text.substring(0, end), next, path, answered, text.substring(end));
    }
}
