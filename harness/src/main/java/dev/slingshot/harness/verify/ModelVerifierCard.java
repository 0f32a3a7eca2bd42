package dev.slingshot.harness.verify;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.VerifierCard;
import java.util.Map;
import java.util.TreeMap;

/// The card of a verifier that is a model: the model's, and how it is asked.
final class ModelVerifierCard {
    private ModelVerifierCard() {}

    static VerifierCard process(
            String name, Aggregation aggregation, ModelCard model, Map<String, String> form) {
        return new VerifierCard(
                name, VerifierCard.Kind.PROCESS, true, aggregation, asked(model, form), "");
    }

    static VerifierCard outcome(String name, ModelCard model, Map<String, String> form) {
        return new VerifierCard(
                name, VerifierCard.Kind.OUTCOME, false, Aggregation.LAST, asked(model, form), "");
    }

    private static ModelCard asked(ModelCard model, Map<String, String> form) {
        var identity = new TreeMap<>(model.identity());
        identity.putAll(form);
        return new ModelCard(
                model.name(), model.engine(), identity, model.shape(), model.deterministic());
    }
}
