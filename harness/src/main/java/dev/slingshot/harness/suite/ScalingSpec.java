package dev.slingshot.harness.suite;

import dev.slingshot.harness.mtrm.Mtrm;
import java.util.List;
import java.util.Optional;

/// How a suite wants its topologies compared: a matter of reading the run, which decides no call.
///
/// @param base policy that was not tuned
/// @param tuned the same after tuning
/// @param models topology reward models
public record ScalingSpec(Optional<String> base, Optional<String> tuned, List<Mtrm> models) {
    public static final ScalingSpec NONE =
            new ScalingSpec(Optional.empty(), Optional.empty(), List.of());

    public ScalingSpec {
        models = List.copyOf(models);
    }
}
