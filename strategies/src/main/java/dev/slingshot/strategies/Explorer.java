package dev.slingshot.strategies;

import java.util.List;

/// Runs one search on one question.
public final class Explorer {
    private Explorer() {}

    /// Searches, and has the verifier score the finished candidates where one is assigned.
    ///
    /// @throws ConfigurationException where search, budget and verifier do not fit
    /// @throws EngineException where an engine failed
    public static Outcome explore(Search search, Assignment assignment) {
        search.check(assignment.budget());
        var exploration = Exploration.of(assignment);
        var leaves = search.search(Thought.root(), exploration);
        var scored =
                assignment.verifier().isPresent() ? scoreFinished(leaves, exploration) : leaves;
        return exploration.outcome(scored);
    }

    private static List<Thought> scoreFinished(List<Thought> leaves, Growth growth) {
        var scored = growth.score(leaves.stream().filter(Thought::finished).toList()).iterator();
        return leaves.stream().map(leaf -> leaf.finished() ? scored.next() : leaf).toList();
    }
}
