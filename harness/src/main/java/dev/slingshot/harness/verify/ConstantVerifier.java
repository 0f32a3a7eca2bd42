package dev.slingshot.harness.verify;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Gives every step the same score: a floor that shows whether a verifier helps at all.
public final class ConstantVerifier implements Verifier {
    private final double score;

    public ConstantVerifier(double score) {
        require(score >= 0 && score <= 1, "a constant score must lie in [0, 1], got %s", score);
        this.score = score;
    }

    @Override
    public VerifierCard card() {
        return RuleCard.of(
                "constant",
                Aggregation.MEAN,
                Map.of("score", Double.toString(score)),
                "The same score for every step: no information.");
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        return Scores.free(Collections.nCopies(steps.size() - known, score));
    }
}
