package dev.slingshot.harness.verify;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.VerifierCard;
import java.util.Map;

/// The card of a verifier that is a rule and no model.
final class RuleCard {
    private RuleCard() {}

    static VerifierCard of(
            String name, Aggregation aggregation, Map<String, String> identity, String note) {
        return new VerifierCard(
                name,
                VerifierCard.Kind.PROCESS,
                true,
                aggregation,
                new ModelCard(name, "rules", identity, ModelShape.UNKNOWN, true),
                note);
    }
}
