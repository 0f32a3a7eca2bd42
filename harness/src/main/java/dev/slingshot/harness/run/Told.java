package dev.slingshot.harness.run;

import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.harness.store.Key;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.strategies.ModelCard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an engine told when it was open, kept so that what is recorded needs no engine: a finished
/// run is read again, replayed or merged with none of them running.
///
/// @param asked what the suite asked for then; another model makes it worthless
/// @param sequences it works on at once
/// @param observations as it was last open
/// @param conduct over all sessions
record Told(
        String asked, ModelCard card, int sequences, List<String> observations, Conduct conduct) {

    /// Runs of earlier versions kept no conduct.
    Told(
            String asked,
            ModelCard card,
            int sequences,
            List<String> observations,
            @Nullable Conduct conduct) {
        this.asked = asked;
        this.card = card;
        this.sequences = sequences;
        this.observations = List.copyOf(observations);
        this.conduct = conduct == null ? Conduct.NONE : conduct;
    }

    Told with(Conduct other) {
        return new Told(asked, card, sequences, observations, other);
    }

    /// What decides which model a suite's engine is.
    static String asked(EngineSpec spec) {
        return Key.of(
                        switch (spec) {
                            case EngineSpec.Embedded embedded ->
                                    Map.of(
                                            "kind", "embedded",
                                            "model", embedded.model(),
                                            "device", embedded.device(),
                                            "context", embedded.contextTokens());
                            case EngineSpec.OpenAi server ->
                                    Map.of(
                                            "kind", "openai",
                                            "model", server.model(),
                                            "flavour", server.flavour());
                            case EngineSpec.Simulated simulated ->
                                    Map.of(
                                            "kind", "simulated",
                                            "model", simulated.model(),
                                            "settings", simulated.settings());
                        })
                .hex();
    }
}
