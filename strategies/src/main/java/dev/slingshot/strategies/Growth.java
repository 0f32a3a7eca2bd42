package dev.slingshot.strategies;

import dev.slingshot.datasets.Question;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/// What a search may do with the question in hand. Every call blocks until all its answers are
/// there; what it asks for is drawn together, charged to the budget in the order of the list, and
/// recorded in the trace.
public interface Growth {

    Budget budget();

    /// Draws one step after each parent `count` times; the children of a parent stand together, in
    /// the parents' order. Fewer come back where the budget ends. A parent that is not open has no
    /// children.
    List<Thought> growEach(List<Thought> parents, int count);

    /// Draws each parent's answer to its end `count` times.
    List<Thought> completeEach(List<Thought> parents, int count);

    /// Answers in conversations of their own, each drawn `count` times; those to one ask stand
    /// together. Fewer come back where the budget ends.
    List<Thought> askEach(List<Ask> asks, int count);

    /// Goes on with an answer, even a finished one, by words that nobody generates. The thought is
    /// open, unless no token of its solution is left.
    Thought give(Thought parent, String words);

    /// The same growth at temperature 0, where nothing is drawn by chance.
    Growth greedily();

    /// The same thoughts with the verifier's scores of their paths; a step is scored once.
    ///
    /// @throws ConfigurationException where an outcome verifier is asked about an unfinished path
    List<Thought> score(List<Thought> thoughts);

    /// Whether the verifier reads unfinished paths.
    boolean scoresUnfinished();

    /// Keeps the first of those with equal answers so far; the others are noted as merged.
    List<Thought> merge(List<Thought> thoughts);

    /// Notes why thoughts are not followed any further.
    void drop(List<Thought> thoughts, String why);

    /// Searches independent parts at the same time, each with an equal share of what is left of the
    /// token budget. No two parts may grow the same thought.
    <P, T> List<T> parallel(List<P> parts, BiFunction<P, Growth, T> search);

    /// The question, for conversations about it.
    Question question();

    /// The conversation that a thought's answer belongs to, for others that go on from it.
    List<Message> conversation(Thought thought);

    /// Chance for a purpose: the same for the same repetition, question and purpose.
    RandomGenerator chance(String purpose);

    default List<Thought> grow(Thought parent, int count) {
        return growEach(List.of(parent), count);
    }

    default List<Thought> complete(Thought parent, int count) {
        return completeEach(List.of(parent), count);
    }

    default List<Thought> ask(Ask ask, int count) {
        return askEach(List.of(ask), count);
    }
}
