package dev.slingshot.harness.verify;

import dev.slingshot.harness.engine.http.HttpEngine;
import dev.slingshot.harness.engine.http.LabelDialogue;
import dev.slingshot.harness.engine.http.LabelVerifier;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Verifier;

/// Verifiers that ask a language model behind a server.
final class Served {
    private Served() {}

    /// @throws ConfigurationException where the suite names no such engine
    static Verifier verifier(
            VerifierSpec spec, VerifierKind.Backing backing, LabelDialogue dialogue) {
        var name =
                spec.engine()
                        .orElseThrow(() ->
                                new ConfigurationException(
                                        "verifier %s asks a model: name one of the suite's engines with `engine`"
                                                .formatted(spec.name())));
        if (backing.engines().apply(name) instanceof HttpEngine engine) {
            return new LabelVerifier(spec.name(), engine.policy(), dialogue);
        }
        throw new ConfigurationException(
                "verifier %s needs label probabilities of a server, and engine %s is none; use one of kind openai"
                        .formatted(spec.name(), name));
    }
}
