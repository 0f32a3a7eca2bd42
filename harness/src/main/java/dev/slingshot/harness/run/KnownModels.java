package dev.slingshot.harness.run;

import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.strategies.ModelCard;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;

/// What a run's folder knows of its models from earlier starts.
public final class KnownModels {
    private KnownModels() {}

    /// The set-ups of an engine that answered.
    static Set<String> fingerprints(RunFolder folder, String engine) {
        try (var store = RunStore.open(folder.store())) {
            return store.card(Residents.ROLE, engine, Told.class)
                    .map(told -> told.conduct().fingerprints())
                    .orElse(Set.of());
        }
    }

    /// The card that a suite's engine told, if it was ever open and is still asked for the same.
    public static Optional<ModelCard> card(RunFolder folder, EngineSpec spec) {
        if (!Files.isRegularFile(folder.store())) {
            return Optional.empty();
        }
        try (var store = RunStore.open(folder.store())) {
            return store.card(Residents.ROLE, spec.name(), Told.class)
                    .filter(kept -> kept.asked().equals(Told.asked(spec)))
                    .map(Told::card);
        }
    }
}
