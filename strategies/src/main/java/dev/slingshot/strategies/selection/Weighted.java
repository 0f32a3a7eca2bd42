package dev.slingshot.strategies.selection;

import java.util.LinkedHashMap;
import java.util.List;

/// Weighted best-of-N: the answer class with the largest sum of scores (Li et al. 2023,
/// arXiv:2206.02336).
record Weighted() implements Selection {

    @Override
    public Evidence evidence() {
        return Evidence.SCORES;
    }

    @Override
    public List<Ballot> winners(List<Ballot> ballots) {
        var sums = new LinkedHashMap<Integer, Double>();
        ballots.forEach(ballot -> sums.merge(ballot.answerClass(), ballot.score(), Double::sum));
        return Classes.largest(ballots, sums);
    }
}
