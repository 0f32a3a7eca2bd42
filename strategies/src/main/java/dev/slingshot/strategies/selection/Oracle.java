package dev.slingshot.strategies.selection;

import java.util.List;
import java.util.function.IntPredicate;

/// pass@N: right if any candidate is. The ceiling of every selection, drawn as a line and never
/// ranked.
record Oracle() implements Selection {

    @Override
    public Evidence evidence() {
        return Evidence.NOTHING;
    }

    @Override
    public List<Ballot> winners(List<Ballot> ballots) {
        return ballots;
    }

    @Override
    public double credit(List<Ballot> ballots, IntPredicate right) {
        return ballots.stream().anyMatch(ballot -> right.test(ballot.answerClass())) ? 1 : 0;
    }

    @Override
    public boolean ranked() {
        return false;
    }
}
