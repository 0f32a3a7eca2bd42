package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;

/// A process verifier with a head of its own: one call reads a whole path and gives numbers for all
/// its steps.
final class HeadVerifier implements Verifier {
    private final HeadReader reader;
    private final HeadForm form;
    private final VerifierCard card;
    private final SharedBeginning beginnings = new SharedBeginning();

    HeadVerifier(String name, HeadForm form) {
        this.reader = form.reader();
        this.form = form;
        this.card =
                ModelVerifierCard.process(
                        name, Aggregation.LAST, reader.model(), Map.of("form", form.version()));
    }

    @Override
    public VerifierCard card() {
        return card;
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        Counts.asked(card.name(), steps, known);
        var laid = form.lay(question, steps);
        Counts.agree(card.name(), laid.ends().size(), steps.size());
        var rows = reader.tokens(laid.text(), form.activation(), question.key());
        var scores = picked(rows.values(), laid).stream().skip(known).map(form::score).toList();
        int shared =
                beginnings.of(
                        question, reader.texts(), some -> () -> form.lay(question, some).text());
        return new Scores(scores, rows.usage(), laid.text().size(), shared);
    }

    /// A server gives a row for each step, where it was told the tag, or one for each token.
    private List<List<Double>> picked(List<List<Double>> rows, HeadForm.Laid laid) {
        if (rows.size() == laid.ends().size()) {
            return rows;
        }
        if (rows.size() != laid.text().size()) {
            throw new EngineException(
                    "verifier %s gave %d values for %d steps in %d tokens; is it served with the step tag it was trained with?"
                            .formatted(
                                    card.name(),
                                    rows.size(),
                                    laid.ends().size(),
                                    laid.text().size()));
        }
        return laid.ends().stream().map(rows::get).toList();
    }
}
