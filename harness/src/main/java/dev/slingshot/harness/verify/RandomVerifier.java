package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Seeds;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Scores a step by a hash of the question and all text up to it: the same text always gets the
/// same score, and the score says nothing. What selection by luck alone reaches.
public final class RandomVerifier implements Verifier {
    private final long seed;

    public RandomVerifier(long seed) {
        this.seed = seed;
    }

    @Override
    public VerifierCard card() {
        return RuleCard.of(
                "random",
                Aggregation.LAST,
                Map.of("seed", Long.toString(seed)),
                "A hash of the text: no information.");
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        return Scores.free(
                IntStream.rangeClosed(known + 1, steps.size())
                        .mapToObj(count -> uniform(question, steps.subList(0, count)))
                        .toList());
    }

    private double uniform(Question question, List<String> steps) {
        long hash = Seeds.of(seed, question.key() + "\n" + String.join(Steps.BOUNDARY, steps));
        return (hash >>> 11) * 0x1p-53;
    }
}
