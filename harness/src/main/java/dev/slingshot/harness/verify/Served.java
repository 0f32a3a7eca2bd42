package dev.slingshot.harness.verify;

import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.harness.engine.http.HttpEngine;
import dev.slingshot.harness.engine.llama.EmbeddedEngine;
import dev.slingshot.harness.engine.llama.EmbeddedReader;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.harness.verify.VerifierKind.Backing;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Verifier;

/// Verifiers that ask an engine of the suite.
final class Served {
    private Served() {}

    /// @throws ConfigurationException where the suite names no engine that tells labels
    static Verifier byLabels(
            VerifierSpec spec, Backing backing, Settings settings, LabelForm form) {
        var labels = labels(spec, engine(spec, backing));
        return byLabels(spec, labels, settings, form);
    }

    private static Verifier byLabels(
            VerifierSpec spec, LabelReader reader, Settings settings, LabelForm form) {
        var good = settings.word(VerifierOptions.GOOD.name());
        return new LabelVerifier(
                spec.name(), reader, form, good, settings.word(VerifierOptions.BAD.name()));
    }

    /// @throws ConfigurationException where the suite names no engine with a head
    static HeadReader heads(VerifierSpec spec, Backing backing) {
        if (engine(spec, backing) instanceof HttpEngine engine) {
            return engine.policy().heads();
        }
        throw new ConfigurationException(
                "verifier %s needs the head of a model served by vLLM with `--runner pooling`, and engine %s is none; use one of kind openai"
                        .formatted(spec.name(), spec.engine().orElse("")));
    }

    /// The labels of a language model that is served as a classifier between them.
    static Verifier byClassifiedLabels(
            VerifierSpec spec, Backing backing, Settings settings, LabelForm form) {
        return byLabels(spec, new ClassifierLabels(heads(spec, backing)), settings, form);
    }

    private static LabelReader labels(VerifierSpec spec, Engine engine) {
        return switch (engine) {
            case HttpEngine served -> served.policy().labels();
            case EmbeddedEngine embedded -> new EmbeddedReader(embedded.model());
            default ->
                    throw new ConfigurationException(
                            "verifier %s needs a language model's label probabilities, and engine %s has none; use one of kind embedded or openai"
                                    .formatted(spec.name(), spec.engine().orElse("")));
        };
    }

    private static Engine engine(VerifierSpec spec, Backing backing) {
        var name =
                spec.engine()
                        .orElseThrow(() ->
                                new ConfigurationException(
                                        "verifier %s asks a model: name one of the suite's engines with `engine`"
                                                .formatted(spec.name())));
        return backing.engines().apply(name);
    }
}
