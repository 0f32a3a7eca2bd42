package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.tag.TopoLabels;
import java.util.Optional;

/// A question and what can be said of its topologies before any response is seen.
///
/// @param prior mean topo labels of its subject over other questions
/// @param overall the same of all of them
/// @param predicted by the topology reward model, where there is one
record Asked(TopoLabels prior, TopoLabels overall, Optional<TopoLabels> predicted) {
    private static final TopoLabels ALIKE = new TopoLabels(0, 0, 0);

    /// Of a question of which nothing is known yet.
    static final Asked NOTHING = new Asked(ALIKE, ALIKE, Optional.empty());
}
