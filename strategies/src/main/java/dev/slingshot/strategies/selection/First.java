package dev.slingshot.strategies.selection;

import java.util.List;

/// The first candidate or the only one: greedy, refine. Unlike every other selection it never skips
/// an unreadable candidate: if the first one cannot vote, nothing is chosen.
record First() implements Selection {

    @Override
    public Evidence evidence() {
        return Evidence.NOTHING;
    }

    @Override
    public List<Ballot> winners(List<Ballot> ballots) {
        return ballots.stream().filter(ballot -> ballot.candidate() == 0).toList();
    }
}
