package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.mtrm.Mtrm;
import java.util.List;
import java.util.Optional;

/// What a run's topologies are to be compared by.
///
/// @param base policy that was not tuned
/// @param tuned the same after tuning on labelled responses; absent where none was run
/// @param models topology reward models, each for the policy it learned from
public record Scaling(Optional<String> base, Optional<String> tuned, List<Mtrm> models) {
    public static final Scaling NONE = new Scaling(Optional.empty(), Optional.empty(), List.of());

    public Scaling {
        models = List.copyOf(models);
    }

    Optional<Mtrm> model(String policy) {
        return models.stream()
                .filter(model -> model.provenance().policy().equals(policy))
                .findFirst();
    }
}
