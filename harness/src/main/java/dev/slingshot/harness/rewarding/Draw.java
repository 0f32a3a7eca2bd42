package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.stats.SamplePool;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// All responses to one question with one seed.
record Draw(Asked asked, List<Sample> samples) {
    Draw {
        samples = List.copyOf(samples);
    }

    List<Sample> of(Topology topology) {
        return samples.stream().filter(sample -> sample.topology() == topology).toList();
    }

    /// The share of right responses.
    double share(Topology topology) {
        return of(topology).stream().mapToDouble(one -> one.right() ? 1 : 0).average().orElse(0);
    }

    TopoLabels labels() {
        return TopoLabels.by(this::share);
    }

    /// Those with an even or an odd index.
    Draw half(int parity) {
        return new Draw(asked, samples.stream().filter(one -> one.index() % 2 == parity).toList());
    }

    boolean complete() {
        return Stream.of(Topology.values()).noneMatch(topology -> of(topology).isEmpty());
    }

    /// Samples as a selection reads them, one after the other.
    ///
    /// @param by whose scores; may be empty
    static SamplePool pool(List<Sample> samples, String by) {
        var ballots = new ArrayList<Ballot>();
        var seen = new HashSet<Integer>();
        var right = new HashSet<Integer>();
        for (int i = 0; i < samples.size(); i++) {
            var sample = samples.get(i);
            if (sample.votes()) {
                ballots.add(new Ballot(i, sample.sort(), sample.score(by)));
                if (seen.add(sample.sort()) && sample.right()) {
                    right.add(sample.sort());
                }
            }
        }
        return new SamplePool(Math.max(1, samples.size()), ballots, right);
    }
}
