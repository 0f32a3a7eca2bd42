package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.stats.ArmCounts;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.topology.Topology;
import java.util.Arrays;
import java.util.List;

/// A question with its labelled responses.
///
/// @param hash of its text, without typesetting
/// @param row its features: what routes
/// @param responses of every topology
record Taught(String hash, String question, String subject, Row row, List<Studied> responses) {

    Taught {
        responses = List.copyOf(responses);
    }

    boolean complete() {
        return Arrays.stream(Topology.values())
                .allMatch(
                        topology -> responses.stream().anyMatch(one -> one.topology() == topology));
    }

    Priors.Labelled labelled() {
        var counts = counts();
        return new Priors.Labelled(
                subject, TopoLabels.by(topology -> counts.share(topology.arm())));
    }

    /// Right responses and responses of chain, tree and graph.
    ArmCounts counts() {
        var right = new Integer[Topology.values().length];
        var total = new Integer[right.length];
        for (Topology topology : Topology.values()) {
            var of = responses.stream().filter(one -> one.topology() == topology).toList();
            right[topology.arm()] = (int) of.stream().filter(Studied::right).count();
            total[topology.arm()] = of.size();
        }
        return new ArmCounts(List.of(right), List.of(total));
    }
}
