package dev.slingshot.harness.store;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;

/// A verifier whose every call is recorded and made at most once.
public record RecordedVerifier(Verifier verifier, Recording recording) implements Verifier {

    @Override
    public VerifierCard card() {
        return verifier.card();
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        var model = card().model();
        Map<String, Object> identity =
                Map.of(
                        "verifier", card().name(),
                        "engine", model.engine(),
                        "identity", model.identity(),
                        "problem", question.key(),
                        "question", question.text(),
                        "steps", steps,
                        "known", known);
        var asked =
                new Recording.Asked<>(
                        Key.of(identity),
                        Json.bytes(identity),
                        "verifier",
                        List.of(),
                        Scores.class,
                        Scores::usage,
                        () -> "a score by %s for %s".formatted(card().name(), question.key()));
        return recording.answer(
                asked,
                new Recording.Source<Scores>() {
                    @Override
                    public void ready() {
                        OnDemand.await(verifier);
                    }

                    @Override
                    public Scores make() {
                        return verifier.score(question, steps, known);
                    }
                });
    }
}
