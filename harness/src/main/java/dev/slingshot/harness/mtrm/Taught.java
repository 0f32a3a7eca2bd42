package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.stats.ArmCounts;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.topology.Topology;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// A question with its labelled responses.
///
/// @param hash of its text, without typesetting
/// @param records of every topology
record Taught(String hash, String question, String subject, List<TagRecord> records) {

    Taught {
        records = List.copyOf(records);
    }

    /// The questions of a file in the order of their hashes, which has nothing to do with the data
    /// set's; questions that ask the same are one.
    static List<Taught> of(List<TagRecord> records) {
        var byHash = new LinkedHashMap<String, java.util.ArrayList<TagRecord>>();
        records.forEach(record ->
                byHash.computeIfAbsent(
                                dev.slingshot.datasets.TextHash.of(record.question()),
                                _ -> new java.util.ArrayList<>())
                        .add(record));
        return byHash.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .filter(Taught::complete)
                .toList();
    }

    private static Taught of(String hash, List<TagRecord> records) {
        var first = records.getFirst();
        return new Taught(hash, first.question(), first.subject(), records);
    }

    private boolean complete() {
        return Arrays.stream(Topology.values())
                .allMatch(topology ->
                        records.stream().anyMatch(record -> record.topology() == topology));
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
            var of = records.stream().filter(record -> record.topology() == topology).toList();
            right[topology.arm()] = of.stream().mapToInt(TagRecord::hard).sum();
            total[topology.arm()] = of.size();
        }
        return new ArmCounts(List.of(right), List.of(total));
    }

    /// Whether a response can be chosen at all: it is done and states an answer.
    static boolean votes(TagRecord record) {
        return !record.finish().cut() && !record.answer().isBlank();
    }
}
