package dev.slingshot.strategies;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One node of a search: a step of text after its parents. Immutable; two thoughts are the same if
/// they have the same {@link #place()} in the same search.
///
/// @param place child indices from the root, such as `0.2.1`; empty at the root
/// @param parents none at the root, one in a tree, several where a graph merges
/// @param text what was added here, a met stop text included
/// @param generatedTokens new tokens of this step alone
/// @param promptTokens tokens before this step: the question's and the path's
/// @param scores of all steps from the root to here, once a verifier gave them
public record Thought(
        String place,
        List<Thought> parents,
        String text,
        Tokens tokens,
        State state,
        long promptTokens,
        long generatedTokens,
        Optional<List<Double>> scores) {

    /// How far a path has come.
    public enum State {
        /// The policy has more to say.
        OPEN,
        /// The policy ended its answer.
        FINISHED,
        /// A limit cut the answer off; it never votes.
        TRUNCATED
    }

    public Thought {
        parents = List.copyOf(parents);
        scores = scores.map(List::copyOf);
    }

    static Thought root() {
        return new Thought("", List.of(), "", Tokens.UNKNOWN, State.OPEN, 0, 0, Optional.empty());
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean finished() {
        return state == State.FINISHED;
    }

    public int depth() {
        return path().size() - 1;
    }

    /// The thoughts from the root to here along first parents.
    public List<Thought> path() {
        var path = new ArrayDeque<Thought>();
        for (Thought at = this; ; at = at.parents.getFirst()) {
            path.addFirst(at);
            if (at.parents.isEmpty()) {
                return List.copyOf(path);
            }
        }
    }

    /// The whole answer so far.
    public String answerText() {
        return path().stream().map(Thought::text).collect(Collectors.joining());
    }

    /// The answer so far as pieces a policy can continue.
    public List<Piece> pieces() {
        return path().stream()
                .filter(thought -> !thought.text.isEmpty())
                .map(thought -> new Piece(thought.text, thought.tokens))
                .toList();
    }

    /// New tokens along the whole path.
    public long pathTokens() {
        return path().stream().mapToLong(Thought::generatedTokens).sum();
    }

    /// One score for the path.
    ///
    /// @throws IllegalStateException where no verifier was asked yet
    public double score(Aggregation aggregation) {
        return aggregation.of(
                scores.orElseThrow(
                        () -> new IllegalStateException("thought " + place + " has no scores")));
    }

    Thought withScores(List<Double> given) {
        return new Thought(
                place,
                parents,
                text,
                tokens,
                state,
                promptTokens,
                generatedTokens,
                Optional.of(given));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thought thought && place.equals(thought.place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    @Override
    public String toString() {
        return "Thought[" + place + " " + state + "]";
    }
}
