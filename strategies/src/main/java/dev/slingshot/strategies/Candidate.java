package dev.slingshot.strategies;

import java.util.List;
import java.util.Optional;

/// A proposed solution as a search left it. Its answer is read when it is judged, so that another
/// grader or profile can judge the same candidate again.
///
/// @param place of its last thought in the trace
/// @param text the whole response
/// @param steps the response parted at blank lines, none blank
/// @param scores one for each step, or one in all from an outcome verifier, where one was asked
/// @param confidence of the policy in the whole response
public record Candidate(
        String place,
        String text,
        Thought.State state,
        List<String> steps,
        Optional<List<Double>> scores,
        Confidence confidence) {

    public Candidate {
        steps = List.copyOf(steps);
        scores = scores.map(List::copyOf);
    }

    public boolean finished() {
        return state == Thought.State.FINISHED;
    }
}
