package dev.slingshot.strategies;

import dev.slingshot.datasets.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Scores a step by its text.
public record FakeVerifier(VerifierCard.Kind kind, List<List<String>> asked) implements Verifier {
    /// Tokens; each step has one.
    public static final int QUESTION = 3;

    public FakeVerifier(VerifierCard.Kind kind) {
        this(kind, Collections.synchronizedList(new ArrayList<>()));
    }

    @Override
    public VerifierCard card() {
        var model = new ModelCard("fake-verifier", "test", Map.of(), ModelShape.UNKNOWN, true);
        return new VerifierCard(
                "fake", kind, kind == VerifierCard.Kind.PROCESS, Aggregation.LAST, model, "");
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        asked.add(steps.subList(known, steps.size()));
        var scored =
                kind == VerifierCard.Kind.PROCESS
                        ? steps.subList(known, steps.size())
                        : List.of(steps.getLast());
        return new Scores(
                scored.stream().map(FakeVerifier::score).toList(),
                new Usage(QUESTION + steps.size(), 0, 0),
                QUESTION + steps.size(),
                QUESTION);
    }

    private static double score(String step) {
        return Math.floorMod(step.hashCode(), 1000) / 1000.0;
    }
}
