package dev.slingshot.strategies;

import java.util.List;
import java.util.Optional;

/// A proposed solution as a search left it. Its answer is read when it is judged, so that another
/// grader or profile can judge the same candidate again.
///
/// @param place of its last thought in the trace
/// @param text the whole response
/// @param steps the response parted at blank lines, none blank
/// @param scores one for each step, where a verifier was asked
public record Candidate(
        String place,
        String text,
        Thought.State state,
        List<String> steps,
        Optional<List<Double>> scores) {

    public Candidate {
        steps = List.copyOf(steps);
        scores = scores.map(List::copyOf);
    }

    static Candidate of(Thought leaf) {
        var text = leaf.answerText();
        return new Candidate(leaf.place(), text, leaf.state(), Steps.of(text), leaf.scores());
    }

    public boolean finished() {
        return state == Thought.State.FINISHED;
    }
}
