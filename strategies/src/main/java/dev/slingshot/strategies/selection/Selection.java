package dev.slingshot.strategies.selection;

import java.util.List;
import java.util.function.IntPredicate;

/// Chooses an answer among candidates: a pure function, so that every selection is computed from
/// one recorded search.
public interface Selection {

    /// What decides besides the answers: it is each ballot's score.
    Evidence evidence();

    /// Whether it reads a verifier's scores; if not, its rows never pay a verifier.
    default boolean needsScores() {
        return evidence() == Evidence.SCORES;
    }

    /// The ballots that tie for the win, at most one per answer class unless they tie by candidate,
    /// in the ballots' order. A single decision takes the first. Empty where there is no ballot:
    /// then nothing is chosen, which counts as wrong.
    List<Ballot> winners(List<Ballot> ballots);

    /// The expected share of right decisions where ties are broken evenly.
    ///
    /// @param right tells of an answer class whether it is right; known to who judges, never to a
    ///   search
    default double credit(List<Ballot> ballots, IntPredicate right) {
        return winners(ballots).stream()
                .mapToDouble(ballot -> right.test(ballot.answerClass()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// Whether it is a strategy that could be used, and not a ceiling.
    default boolean ranked() {
        return true;
    }
}
