package dev.slingshot.strategies;

import java.util.List;
import java.util.Optional;

/// One completion about to be drawn: the child with this index of its first parent.
///
/// @param ask where it begins a conversation of its own
record Draw(
        List<Thought> parents,
        int child,
        Sampling sampling,
        int maxTokens,
        List<String> stop,
        Optional<Ask> ask) {

    GenerationRequest request(Assignment assignment) {
        var key = assignment.question().key();
        return new GenerationRequest(
                key,
                prompt(assignment),
                sampling.withMaxTokens(maxTokens).withStop(stop),
                Seeds.of(assignment.seed(), key, place()),
                child,
                assignment.wanted());
    }

    private Prompt prompt(Assignment assignment) {
        return ask.map(Draw::prompt)
                .orElseGet(() ->
                        new Prompt(
                                parent().ownConversation()
                                        .orElseGet(() -> assignment.messages(place())),
                                parent().pieces()));
    }

    private static Prompt prompt(Ask ask) {
        return new Prompt(
                ask.messages(),
                ask.prefill().isEmpty()
                        ? List.of()
                        : List.of(new Piece(ask.prefill(), Tokens.UNKNOWN)));
    }

    Thought thought(Completion completion, Budget budget) {
        var prefill = ask.map(Ask::prefill).orElse("");
        return new Thought(
                place(),
                parents,
                ask.isPresent() ? Thought.Kind.FRESH : Thought.Kind.STEP,
                ask.map(Ask::messages).orElse(List.of()),
                prefill + completion.text(),
                prefill.isEmpty() ? completion.tokens() : Tokens.UNKNOWN,
                state(completion, budget),
                completion.usage().promptTokens(),
                completion.usage().generatedTokens(),
                completion.confidence(),
                Optional.empty());
    }

    private Thought parent() {
        return parents.getFirst();
    }

    String place() {
        return Place.child(parent().place(), child);
    }

    private Thought.State state(Completion completion, Budget budget) {
        long before = ask.isPresent() ? 0 : parent().pathTokens();
        boolean spent = before + completion.usage().generatedTokens() >= budget.solutionTokens();
        return switch (completion.finish()) {
            case END -> Thought.State.FINISHED;
            case CONTEXT, DEADLINE -> Thought.State.TRUNCATED;
            case STOP -> spent ? Thought.State.TRUNCATED : Thought.State.OPEN;
            case LENGTH -> spent || stop.isEmpty() ? Thought.State.TRUNCATED : Thought.State.OPEN;
        };
    }
}
