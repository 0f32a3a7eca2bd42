package dev.slingshot.strategies;

import dev.slingshot.datasets.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Scores a step by its text.
public record FakeVerifier(VerifierCard.Kind kind, List<List<String>> asked) implements Verifier {

    public FakeVerifier(VerifierCard.Kind kind) {
        this(kind, Collections.synchronizedList(new ArrayList<>()));
    }

    @Override
    public VerifierCard card() {
        var model = new ModelCard("fake-verifier", "test", Map.of(), ModelShape.UNKNOWN, true);
        return new VerifierCard("fake", kind, Aggregation.LAST, model, "");
    }

    @Override
    public Scores score(Question question, List<String> steps) {
        asked.add(steps);
        return new Scores(
                steps.stream().map(FakeVerifier::score).toList(), new Usage(steps.size(), 0, 0));
    }

    private static double score(String step) {
        return Math.floorMod(step.hashCode(), 1000) / 1000.0;
    }
}
