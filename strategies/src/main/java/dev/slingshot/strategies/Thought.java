package dev.slingshot.strategies;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One node of a search: a step of text after its parents. Immutable; two thoughts are the same if
/// they have the same {@link #place()} in the same search.
///
/// @param place child indices from the root, such as `0.2.1`; empty at the root
/// @param parents none at the root, one in a tree, several where a graph merges; the first is the
///   one whose answer a step continues
/// @param conversation of a fresh thought; empty for all others, which keep that of their path
/// @param text what was added here, a met stop text included
/// @param generatedTokens new tokens of this step alone
/// @param promptTokens tokens before this step: the question's and the path's
/// @param confidence of the policy in the new tokens
/// @param scores of all steps of the answer up to here, once a verifier gave them; one score in all
///   from an outcome verifier
public record Thought(
        String place,
        List<Thought> parents,
        Kind kind,
        List<Message> conversation,
        String text,
        Tokens tokens,
        State state,
        long promptTokens,
        long generatedTokens,
        Confidence confidence,
        Optional<List<Double>> scores) {

    /// How a thought came about.
    public enum Kind {
        /// Generated: goes on with the answer of its first parent.
        STEP,
        /// Generated: begins an answer anew, in a conversation of its own.
        FRESH,
        /// Put there by the search: goes on with the answer of its first parent, and costs nothing.
        GIVEN
    }

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
        conversation = List.copyOf(conversation);
        scores = scores.map(List::copyOf);
    }

    static Thought root() {
        return new Thought(
                "",
                List.of(),
                Kind.STEP,
                List.of(),
                "",
                Tokens.UNKNOWN,
                State.OPEN,
                0,
                0,
                Confidence.UNKNOWN,
                Optional.empty());
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

    /// The end of the path that makes the answer: from the last fresh thought on.
    public List<Thought> answer() {
        var answer = new ArrayDeque<Thought>();
        for (Thought at = this; ; at = at.parents.getFirst()) {
            answer.addFirst(at);
            if (at.parents.isEmpty() || at.kind == Kind.FRESH) {
                return List.copyOf(answer);
            }
        }
    }

    /// The whole answer so far.
    public String answerText() {
        return answer().stream().map(Thought::text).collect(Collectors.joining());
    }

    /// The conversation its answer belongs to, where it is not that of the question.
    public Optional<List<Message>> ownConversation() {
        return Optional.of(answer().getFirst().conversation())
                .filter(messages -> !messages.isEmpty());
    }

    /// The answer so far as pieces a policy can continue. What was finished is read from its text,
    /// since its ids may end with the end of the turn.
    public List<Piece> pieces() {
        return answer().stream()
                .filter(thought -> !thought.text.isEmpty())
                .map(thought ->
                        new Piece(
                                thought.text, thought.finished() ? Tokens.UNKNOWN : thought.tokens))
                .toList();
    }

    /// New tokens of the answer so far.
    public long pathTokens() {
        return answer().stream().mapToLong(Thought::generatedTokens).sum();
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
                kind,
                conversation,
                text,
                tokens,
                state,
                promptTokens,
                generatedTokens,
                confidence,
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
