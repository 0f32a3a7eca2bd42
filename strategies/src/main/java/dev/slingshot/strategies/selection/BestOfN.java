package dev.slingshot.strategies.selection;

import java.util.List;

/// Vanilla best-of-N: the candidate with the highest score (Cobbe et al. 2021, arXiv:2110.14168).
/// Candidates tie, not classes: a class with two of three tied candidates has two thirds of the
/// credit.
record BestOfN() implements Selection {

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public List<Ballot> winners(List<Ballot> ballots) {
        double best = ballots.stream().mapToDouble(Ballot::score).max().orElse(0);
        return ballots.stream().filter(ballot -> ballot.score() >= best).toList();
    }
}
