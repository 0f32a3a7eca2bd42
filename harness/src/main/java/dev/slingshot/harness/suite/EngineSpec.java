package dev.slingshot.harness.suite;

import dev.slingshot.strategies.ModelShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How to reach a model.
public sealed interface EngineSpec {

    /// What the suite calls it: the policy's name in the matrix and on every page.
    String name();

    /// The model's name, or the path of its file.
    String model();

    /// Sequences in flight at most; 0 leaves it to the engine.
    int sequences();

    /// What it takes of this machine while it is open, in [0, 1]: engines are open together as long
    /// as their shares add up to 1 at most. 0 where it runs elsewhere or always fits.
    double share();

    /// A GGUF inside this process.
    ///
    /// @param device `auto` takes what is there
    /// @param threads 0 takes as many as there are cores
    /// @param contextTokens of prompt and answer together; 0 leaves it to the engine
    record Embedded(
            String name,
            String model,
            String device,
            int threads,
            int sequences,
            int contextTokens,
            double share)
            implements EngineSpec {}

    /// A server that speaks OpenAI's protocol.
    ///
    /// @param flavour `auto` asks the server what it is
    /// @param apiKeyVariable name of the environment variable that holds the key, if any; the key
    ///   itself is never part of a suite
    /// @param url several addresses parted by commas; port 0 is a free one, for a launched server
    /// @param launch how it is started where nothing answers; absent where it runs already
    /// @param shape where the suite tells it
    /// @param serving how patiently it is asked
    record OpenAi(
            String name,
            String url,
            String model,
            String flavour,
            Optional<String> apiKeyVariable,
            int sequences,
            Optional<LaunchSpec> launch,
            Optional<ModelShape> shape,
            double share,
            Serving serving)
            implements EngineSpec {

        /// The addresses in a url.
        public static List<String> addresses(String url) {
            return List.of(url.strip().split("[,\\s]+"));
        }
    }

    /// A model of a closed-form world.
    ///
    /// @param settings that differ from those of the model with this name
    record Simulated(
            String name, String model, int sequences, Map<String, String> settings, double share)
            implements EngineSpec {
        public Simulated {
            settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
        }
    }
}
