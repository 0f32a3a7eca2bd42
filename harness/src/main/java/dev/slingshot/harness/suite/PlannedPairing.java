package dev.slingshot.harness.suite;

import dev.slingshot.harness.result.RowKey;
import java.util.List;

/// A pairing on one data set and prompt.
///
/// @param baselines one row; where it is matched by FLOPs or tokens all rows of its curve, of which
///   the nearest is to be taken
public record PlannedPairing(
        String name, PairingSpec.Match match, RowKey challenger, List<RowKey> baselines) {

    public PlannedPairing {
        baselines = List.copyOf(baselines);
    }
}
