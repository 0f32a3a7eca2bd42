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

    /// A GGUF inside this process.
    ///
    /// @param threads 0 takes as many as there are cores
    /// @param contextTokens of prompt and answer together; 0 leaves it to the engine
    record Embedded(String name, String model, int threads, int sequences, int contextTokens)
            implements EngineSpec {}

    /// A server that speaks OpenAI's protocol.
    ///
    /// @param flavour `auto` asks the server what it is
    /// @param apiKeyVariable name of the environment variable that holds the key, if any; the key
    ///   itself is never part of a suite
    /// @param launch the command that starts it; empty where it runs already
    /// @param shape where the suite tells it
    record OpenAi(
            String name,
            String url,
            String model,
            String flavour,
            Optional<String> apiKeyVariable,
            int sequences,
            List<String> launch,
            Optional<ModelShape> shape)
            implements EngineSpec {
        public OpenAi {
            launch = List.copyOf(launch);
        }
    }

    /// A model of a closed-form world.
    ///
    /// @param settings that differ from those of the model with this name
    record Simulated(String name, String model, int sequences, Map<String, String> settings)
            implements EngineSpec {
        public Simulated {
            settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
        }
    }
}
