package dev.slingshot.strategies.selection;

import java.util.List;

/// Vanilla best-of-N: the candidate with the highest score (Cobbe et al. 2021, arXiv:2110.14168).
/// Candidates tie, not classes: a class with two of three tied candidates has two thirds of the
/// credit.
///
/// @param evidence that makes the score: a verifier's, or the policy's own confidence (Kang et al.
///   2025, arXiv:2502.18581)
record BestOfN(Evidence evidence) implements Selection {

    @Override
    public List<Ballot> winners(List<Ballot> ballots) {
        double best =
                ballots.stream().mapToDouble(Ballot::score).max().orElse(Double.NEGATIVE_INFINITY);
        return ballots.stream().filter(ballot -> ballot.score() >= best).toList();
    }
}
