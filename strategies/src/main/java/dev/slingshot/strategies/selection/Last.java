package dev.slingshot.strategies.selection;

import java.util.List;

/// The last candidate: what a search that improves one answer ends with. Like the first one it is
/// chosen as it is: if it cannot vote, nothing is chosen.
record Last() implements Selection {

    @Override
    public Evidence evidence() {
        return Evidence.NOTHING;
    }

    @Override
    public List<Ballot> winners(List<Ballot> ballots) {
        return ballots.stream().filter(Ballot::last).toList();
    }
}
