package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.Aggregation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Verifiers of a suite, for tests.
final class Specs {
    static final Question QUESTION = new Question("1", "mine", "What is 7 + 5?", Map.of());
    static final List<String> STEPS = List.of("7 + 5 = 12", "So 12.");

    private Specs() {}

    /// @param settings names and values in turn
    static VerifierSpec of(String kind, String... settings) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            map.put(settings[i], settings[i + 1]);
        }
        return new VerifierSpec("mine", kind, Optional.empty(), "", Aggregation.LAST, map);
    }

    static CommandVerifier command(String... settings) {
        var spec = checked(of("command", settings));
        return CommandVerifier.of(spec, Settings.of(spec, VerifierOptions.COMMAND));
    }

    static HttpJsonVerifier httpJson(
            Function<String, @Nullable String> environment, String... settings) {
        var spec = checked(of("http-json", settings));
        return HttpJsonVerifier.of(spec, Settings.of(spec, VerifierOptions.HTTP_JSON), environment);
    }

    private static VerifierSpec checked(VerifierSpec spec) {
        var traits = Verifiers.ALL.get(spec.kind()).traits();
        return new VerifierSpec(
                spec.name(),
                spec.kind(),
                spec.engine(),
                spec.model(),
                spec.aggregation(),
                traits.checked("verifier mine", spec.settings()));
    }
}
