package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.mtrm.Mtrm;
import dev.slingshot.harness.mtrm.MtrmFile;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The embedded topology reward model as an outcome verifier: the chance that a finished response
/// is right, from text features of question and response. It is not told which topology was asked
/// for; the shape that the response has, it reads.
final class MtrmVerifier implements Verifier {
    private final Mtrm model;
    private final VerifierCard card;

    MtrmVerifier(String name, Mtrm model) {
        this.model = model;
        var from = model.provenance();
        this.card =
                new VerifierCard(
                        name,
                        VerifierCard.Kind.OUTCOME,
                        false,
                        Aggregation.LAST,
                        new ModelCard(
                                name,
                                "rules",
                                Map.of(
                                        "form", "mtrm@1",
                                        "tag", from.tagSha256(),
                                        "library", from.library(),
                                        "sha256", MtrmFile.sha256(model)),
                                ModelShape.UNKNOWN,
                                true),
                        "Text features and logistic regression, taught %d responses of %s to %d questions of %s; its FLOPs are not counted."
                                .formatted(
                                        from.responses(),
                                        from.policy(),
                                        from.questions(),
                                        from.tag()));
    }

    static MtrmVerifier of(String name, Settings settings) {
        return new MtrmVerifier(name, MtrmFile.read(Path.of(settings.word("file"))));
    }

    @Override
    public VerifierCard card() {
        return card;
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        Counts.asked(card.name(), steps, known);
        String response = String.join(Steps.BOUNDARY, steps);
        return Scores.free(List.of(model.score(question.text(), response, Optional.empty())));
    }
}
