package dev.slingshot.harness.tag;

import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a TAG file lacks, said in sentences rather than left to be found.
final class Remarks {
    private Remarks() {}

    static List<String> of(List<TagRecord> records) {
        var remarks = new ArrayList<String>();
        for (Split split : Split.values()) {
            var part = records.stream().filter(record -> record.split() == split).toList();
            if (part.isEmpty()) {
                remarks.add("There is no %s question.".formatted(split.label()));
            } else {
                remarks.addAll(of(split, part));
            }
        }
        return remarks;
    }

    private static List<String> of(Split split, List<TagRecord> records) {
        var remarks = new ArrayList<String>();
        for (Topology topology : Topology.values()) {
            var of = records.stream().filter(record -> record.topology() == topology).toList();
            if (of.stream().noneMatch(TagRecord::right)) {
                remarks.add(
                        "No %s response to any %s question is right."
                                .formatted(topology.label(), split.label()));
            }
            if (of.stream().noneMatch(TagRecord::complies)) {
                remarks.add(
                        "No %s response to any %s question has the shape of a %s."
                                .formatted(topology.label(), split.label(), topology.label()));
            }
        }
        for (Difficulty difficulty : Difficulty.values()) {
            if (records.stream().noneMatch(record -> record.difficulty() == difficulty)) {
                remarks.add(
                        String.format(
                                Locale.ROOT,
                                "No %s question is %s by these cuts.",
                                split.label(),
                                difficulty.label()));
            }
        }
        return remarks;
    }
}
