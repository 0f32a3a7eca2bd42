package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.Question;
import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Knows the reference answers and gives a finished solution 1 if it is right and 0 if not: the
/// ceiling of every verifier. The only one that is told them.
final class OracleVerifier implements Verifier {
    private final Map<String, String> references;
    private final Grader grader = new Grader(Profile.FLEXIBLE);

    OracleVerifier(List<Problem> problems) {
        references =
                problems.stream()
                        .collect(
                                Collectors.toMap(
                                        problem -> problem.question().key(),
                                        Problem::reference,
                                        (one, _) -> one));
    }

    @Override
    public VerifierCard card() {
        var card =
                RuleCard.of(
                        "oracle",
                        Aggregation.LAST,
                        Map.of("grader", Grader.VERSION),
                        "Knows the reference answers: a ceiling, never a result.");
        return new VerifierCard(
                card.name(),
                VerifierCard.Kind.OUTCOME,
                false,
                card.aggregation(),
                card.model(),
                card.note());
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        var reference = references.get(question.key());
        if (reference == null) {
            throw new IllegalArgumentException(
                    "the oracle does not know problem " + question.key());
        }
        boolean right = grader.grade(reference, String.join("\n\n", steps)).isCorrect();
        return Scores.free(List.of(right ? 1.0 : 0.0));
    }
}
