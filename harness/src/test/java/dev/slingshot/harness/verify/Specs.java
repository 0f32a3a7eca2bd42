package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.Aggregation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
