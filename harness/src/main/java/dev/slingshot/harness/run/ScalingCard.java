package dev.slingshot.harness.run;

import dev.slingshot.harness.mtrm.MtrmFile;
import dev.slingshot.harness.rewarding.Scaling;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.ScalingSpec;
import java.util.List;
import java.util.Optional;

/// How a run's topologies are to be compared, kept with the run so that its report needs no other
/// file. It decides no call: running with another one replaces it.
///
/// @param base may be empty
/// @param tuned may be empty
/// @param models files as they are written
record ScalingCard(String base, String tuned, List<String> models) {
    private static final String ROLE = "scaling";
    private static final String NAME = "suite";

    ScalingCard {
        models = List.copyOf(models);
    }

    static void keep(RunStore store, ScalingSpec spec) {
        if (!spec.equals(ScalingSpec.NONE)
                || store.card(ROLE, NAME, ScalingCard.class).isPresent()) {
            store.keepCard(
                    ROLE,
                    NAME,
                    new ScalingCard(
                            spec.base().orElse(""),
                            spec.tuned().orElse(""),
                            spec.models().stream().map(MtrmFile::text).toList()));
        }
    }

    static Scaling read(RunStore store) {
        return store.card(ROLE, NAME, ScalingCard.class)
                .map(card ->
                        new Scaling(
                                Optional.of(card.base()).filter(name -> !name.isEmpty()),
                                Optional.of(card.tuned()).filter(name -> !name.isEmpty()),
                                card.models().stream()
                                        .map(text -> MtrmFile.parse("the run's M-TRM", text))
                                        .toList()))
                .orElse(Scaling.NONE);
    }
}
