package dev.slingshot.harness.result;

import java.util.List;

/// Two sides to be compared.
///
/// @param matched by `flops`, `tokens`, `n` or `none`; by FLOPs and tokens the curve of one side is
///   read between its rows at the cost of the other
/// @param baselines one row, or the rows of a curve
public record Pairing(String name, String matched, RowKey challenger, List<RowKey> baselines) {

    public Pairing {
        baselines = List.copyOf(baselines);
        if (baselines.isEmpty()) {
            throw new IllegalArgumentException("pairing \"%s\" has no baseline".formatted(name));
        }
    }
}
