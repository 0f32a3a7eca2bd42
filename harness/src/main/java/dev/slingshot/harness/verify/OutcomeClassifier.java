package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;

/// An outcome reward model: reads question and whole solution as a conversation and gives one
/// number for both.
final class OutcomeClassifier implements Verifier {
    private final HeadReader reader;
    private final ClassMap map;
    private final int label;
    private final VerifierCard card;
    private final SharedBeginning beginnings = new SharedBeginning();

    /// @param label which of the head's numbers counts, from 0
    OutcomeClassifier(String name, HeadReader reader, ClassMap map, int label) {
        this.reader = reader;
        this.map = map;
        this.label = label;
        this.card =
                ModelVerifierCard.outcome(
                        name,
                        reader.model(),
                        Map.of("form", "classifier@1", "map", map.label() + " of " + label));
    }

    @Override
    public VerifierCard card() {
        return card;
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        Counts.asked(card.name(), steps, known);
        var text = read(question, steps);
        var rows = reader.classes(List.of(text), map.activation(), question.key());
        Counts.agree(card.name(), rows.values().size(), 1);
        return new Scores(
                List.of(map.score(rows.values().getFirst(), label)),
                rows.usage(),
                text.size(),
                beginnings.of(question, reader.texts(), some -> () -> read(question, some)));
    }

    private Tokens read(Question question, List<String> steps) {
        return reader.closed(
                List.of(
                        Message.user(question.text()),
                        Message.assistant(String.join("\n\n", steps))),
                question.key());
    }
}
