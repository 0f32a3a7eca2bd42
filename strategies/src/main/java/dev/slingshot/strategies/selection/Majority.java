package dev.slingshot.strategies.selection;

import java.util.LinkedHashMap;
import java.util.List;

/// Self-consistency: the most frequent answer class (Wang et al. 2022, arXiv:2203.11171).
record Majority() implements Selection {

    @Override
    public Evidence evidence() {
        return Evidence.NOTHING;
    }

    @Override
    public List<Ballot> winners(List<Ballot> ballots) {
        var votes = new LinkedHashMap<Integer, Double>();
        ballots.forEach(ballot -> votes.merge(ballot.answerClass(), 1.0, Double::sum));
        return Classes.largest(ballots, votes);
    }
}
