package dev.slingshot.harness.rewarding;

import java.util.List;
import java.util.Optional;

/// All ways to choose on one ground.
///
/// @param n responses of each topology and seed
/// @param learnedFrom what prior topo labels come from, in words
/// @param open questions on which topologies differ
/// @param remarks what is missing, in sentences
public record RewardTable(
        Ground ground,
        int questions,
        int seeds,
        int n,
        String learnedFrom,
        int open,
        List<RewardLine> lines,
        List<String> remarks) {

    public RewardTable {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    public Optional<RewardLine> line(String way) {
        return lines.stream().filter(line -> line.way().equals(way)).findFirst();
    }
}
