package dev.slingshot.strategies;

import java.util.List;
import java.util.Optional;

/// One completion about to be drawn: the child with this index of a parent.
record Draw(Thought parent, int child, int maxTokens, List<String> stop) {

    GenerationRequest request(Assignment assignment) {
        var prompt = new Prompt(assignment.messages(place()), parent.pieces());
        var sampling = assignment.sampling().withMaxTokens(maxTokens).withStop(stop);
        int seed = Seeds.of(assignment.seed(), assignment.question().key(), place());
        return new GenerationRequest(assignment.question().key(), prompt, sampling, seed, child);
    }

    Thought thought(Completion completion, Budget budget) {
        return new Thought(
                place(),
                List.of(parent),
                completion.text(),
                completion.tokens(),
                state(completion, budget),
                completion.usage().promptTokens(),
                completion.usage().generatedTokens(),
                Optional.empty());
    }

    private String place() {
        return parent.place().isEmpty() ? Integer.toString(child) : parent.place() + "." + child;
    }

    private Thought.State state(Completion completion, Budget budget) {
        boolean spent =
                parent.pathTokens() + completion.usage().generatedTokens()
                        >= budget.solutionTokens();
        return switch (completion.finish()) {
            case END -> Thought.State.FINISHED;
            case CONTEXT -> Thought.State.TRUNCATED;
            case STOP -> spent ? Thought.State.TRUNCATED : Thought.State.OPEN;
            case LENGTH -> spent || stop.isEmpty() ? Thought.State.TRUNCATED : Thought.State.OPEN;
        };
    }
}
