package dev.slingshot.harness.export;

import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.Seeds;
import dev.slingshot.strategies.topology.Topology;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Draws that hang on the seed and on what is drawn, not on the order of drawing.
record Lot(long seed) {

    List<TagRecord> shuffled(Collection<TagRecord> records) {
        return records.stream()
                .sorted(
                        Comparator.comparingLong((TagRecord record) -> Seeds.of(seed, record.id()))
                                .thenComparing(TagRecord::id))
                .toList();
    }

    /// The topology that is right most often; a tie is drawn. Empty where none is ever right.
    Optional<Topology> best(String question, TopoLabels labels) {
        double most = Arrays.stream(Topology.values()).mapToDouble(labels::of).max().orElse(0);
        return Arrays.stream(Topology.values())
                .filter(topology -> most > 0 && labels.of(topology) == most)
                .min(
                        Comparator.comparingLong(topology ->
                                Seeds.of(seed, "best of " + question + " " + topology.label())));
    }
}
