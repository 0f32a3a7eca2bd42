package dev.slingshot.harness.run;

import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.source.Datasets;
import dev.slingshot.harness.engine.llama.files.BuiltInModel;
import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedProblems;
import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.harness.verify.Verifiers;
import dev.slingshot.strategies.prompt.Prompts;
import dev.slingshot.strategies.search.Searches;
import dev.slingshot.strategies.selection.Selections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// All that is built in, by name.
public final class Catalogue {
    private Catalogue() {}

    public static Known known() {
        return new Known(
                Stream.concat(
                                Datasets.ALL.stream().map(known -> known.name()),
                                Stream.of(SimulatedProblems.NAME))
                        .toList(),
                Prompts.ALL.names(),
                List.of(Matrix.CHAIN),
                Verifiers.aggregations(),
                Searches.ALL,
                Selections.ALL,
                BuiltInModel.ALL.stream()
                        .map(model -> model.name().toLowerCase(Locale.ROOT))
                        .toList(),
                SimulatedModels.POLICIES.names(),
                SimulatedModels.VERIFIERS.names(),
                Stream.of(Profile.FLEXIBLE, Profile.STRICT, Profile.QWEN)
                        .map(profile -> profile.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
