package dev.slingshot.harness.tag;

import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What a TAG file lacks, said in sentences rather than left to be found.
record Remarks(CardCounts counts) {

    static List<String> of(CardCounts counts) {
        var remarks = new Remarks(counts);
        var all = new ArrayList<String>();
        for (Split split : Split.values()) {
            if (remarks.records(count -> count.split() == split) == 0) {
                all.add("There is no %s question.".formatted(split.label()));
            } else {
                all.addAll(remarks.of(split));
            }
        }
        return all;
    }

    private List<String> of(Split split) {
        var remarks = new ArrayList<String>();
        for (Topology topology : Topology.values()) {
            if (right(split, topology) == 0) {
                remarks.add(
                        "No %s response to any %s question is right."
                                .formatted(topology.label(), split.label()));
            }
            if (!counts.complies(split, topology)) {
                remarks.add(
                        "No %s response to any %s question has the shape of a %s."
                                .formatted(topology.label(), split.label(), topology.label()));
            }
        }
        for (Difficulty difficulty : Difficulty.values()) {
            if (records(count -> count.split() == split && count.difficulty() == difficulty) == 0) {
                remarks.add(
                        "No %s question is %s by these cuts."
                                .formatted(split.label(), difficulty.label()));
            }
        }
        return remarks;
    }

    private int records(Predicate<DataCard.Count> which) {
        return counts.counts().stream().filter(which).mapToInt(DataCard.Count::records).sum();
    }

    private int right(Split split, Topology topology) {
        return counts.counts().stream()
                .filter(count -> count.split() == split && count.topology() == topology)
                .mapToInt(DataCard.Count::right)
                .sum();
    }
}
