package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;

/// Reads the equations of a solution by rule: each must be true, exactly; its numbers must come
/// from the question or an earlier result; and the answer must be the last result after all numbers
/// of the question were used. It never sees the reference. A step's score rests on the steps up to
/// it only, and scores are made to be multiplied: one bad step sinks a solution.
///
/// The figures below are ranks, not measured chances. A sound equation scores a little less than a
/// sound conclusion, so that a path which never concludes gains nothing by stopping early.
public final class GroundedEquations implements Verifier {
    private static final double SOUND_CONCLUSION = 1;
    private static final double SOUND_EQUATION = 0.95;
    private static final double NO_EQUATION = 0.9;
    private static final double REUSED_NUMBER = 0.6;
    private static final double INVENTED_NUMBER = 0.2;
    private static final double NUMBERS_LEFT_OVER = 0.2;
    private static final double NOTHING_TO_CONCLUDE_FROM = 0.1;
    private static final double OTHER_THAN_LAST_RESULT = 0.05;
    private static final double FALSE_EQUATION = 0.03;

    @Override
    public VerifierCard card() {
        return RuleCard.of(
                "grounded-equations",
                Aggregation.PRODUCT,
                Map.of("version", "1"),
                "A rule, not a model: it checks that each equation is true, that its numbers come"
                        + " from the question or an earlier result, that all given numbers are"
                        + " used and that the answer is the last result. Written for the built-in"
                        + " arithmetic problems; it never sees"
                        + " the reference, but on plain sums it is close to a calculator.");
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        var ledger = new Ledger(Equations.numbers(question.text()));
        var scores = steps.stream().map(step -> scoreStep(step, ledger)).toList();
        return Scores.free(scores.subList(known, scores.size()));
    }

    private static double scoreStep(String step, Ledger ledger) {
        List<Equation> equations = Equations.in(step);
        double worst =
                equations.stream()
                        .mapToDouble(equation -> scoreEquation(equation, ledger))
                        .min()
                        .orElse(SOUND_CONCLUSION);
        return Conclusion.in(step)
                .map(conclusion -> Math.min(worst, scoreConclusion(conclusion, ledger)))
                .orElse(equations.isEmpty() ? NO_EQUATION : worst);
    }

    private static double scoreEquation(Equation equation, Ledger ledger) {
        List<Ledger.Origin> origins = equation.operands().stream().map(ledger::use).toList();
        ledger.result(equation.claimed());
        if (!equation.holds()) {
            return FALSE_EQUATION;
        }
        if (origins.contains(Ledger.Origin.INVENTED)) {
            return INVENTED_NUMBER;
        }
        return origins.contains(Ledger.Origin.REUSED) ? REUSED_NUMBER : SOUND_EQUATION;
    }

    private static double scoreConclusion(Conclusion conclusion, Ledger ledger) {
        if (ledger.lastResult().isEmpty()) {
            return NOTHING_TO_CONCLUDE_FROM;
        }
        if (!conclusion.value().equals(ledger.lastResult())) {
            return OTHER_THAN_LAST_RESULT;
        }
        return ledger.allGivenUsed() ? SOUND_CONCLUSION : NUMBERS_LEFT_OVER;
    }
}
