package dev.slingshot.strategies;

import java.util.List;

/// Produces candidate answers to one question: plain blocking code over {@link Growth}. Holds no
/// state of its own, so that one search serves many questions at once. What it prints as text is
/// part of what a recorded trial is known by: a record's own text will do.
public interface Search {

    /// Checks that this search can work with a budget, before any model is asked.
    ///
    /// @throws ConfigurationException with the value that is wrong
    default void check(Budget budget) {}

    /// Whether it asks a verifier while it searches.
    boolean guided();

    /// Whether it needs scores of solutions that are not finished, which a verifier that reads
    /// whole solutions does not give.
    default boolean readsSteps() {
        return guided();
    }

    /// Which smaller budgets one recorded search answers.
    default Parts parts() {
        return Parts.WHOLE;
    }

    /// What it draws at N for a question whose solutions have so many steps.
    Effort effort(int n, double steps);

    /// Grows thoughts from the root and gives those that are candidates, in a stated order. A
    /// candidate that is not finished is kept for the record; it never votes.
    List<Thought> search(Thought root, Growth growth);
}
