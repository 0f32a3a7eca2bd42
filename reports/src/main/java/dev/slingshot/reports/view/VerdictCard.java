package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Comparison;
import dev.slingshot.harness.stats.Difference;

/// One claim, tested: challenger, baseline, by how much, how sure, at what compute.
///
/// @param verdict a word: better, worse, equivalent, inconclusive
/// @param tone class of the card, the verdict in lower case
/// @param basis what the numbers rest on: n, seeds, matched by what
/// @param href the curve they come from
public record VerdictCard(
        String challenger,
        String baseline,
        String dataset,
        String difference,
        String interval,
        String verdict,
        String tone,
        String sentence,
        String accuracies,
        String compute,
        String basis,
        String remark,
        Whisker whisker,
        String href) {

    static VerdictCard of(Comparison comparison, Reading reading, double reach) {
        var difference = comparison.difference();
        var challenger = reading.names().full(comparison.challenger());
        var baseline = reading.names().full(comparison.baseline());
        var dataset = comparison.challenger().dataset();
        var tone = word(difference);
        return new VerdictCard(
                challenger,
                baseline,
                reading.title(dataset),
                Figures.points(difference.mean()),
                "[%s, %s]"
                        .formatted(
                                Figures.points(difference.low()),
                                Figures.points(difference.high())),
                tone,
                tone,
                sentence(difference),
                accuracies(comparison, reading),
                compute(comparison),
                basis(comparison, reading),
                difference.remark(),
                Whisker.difference(difference, reach),
                reading.at("curve", dataset));
    }

    static String word(Difference difference) {
        return difference.verdict().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String sentence(Difference difference) {
        return switch (difference.verdict()) {
            case BETTER -> "More right answers, and chance is an unlikely reason.";
            case WORSE -> "Fewer right answers, and chance is an unlikely reason.";
            case EQUIVALENT -> "As good, within the margin set beforehand.";
            case INCONCLUSIVE -> "These data do not decide it.";
        };
    }

    private static String accuracies(Comparison comparison, Reading reading) {
        var challenger = reading.row(comparison.challenger());
        var baseline = reading.row(comparison.baseline());
        return challenger.isEmpty() || baseline.isEmpty()
                ? ""
                : Figures.estimate(challenger.get().accuracy())
                        + " against "
                        + Figures.estimate(baseline.get().accuracy());
    }

    private static String compute(Comparison comparison) {
        if (comparison.flopsRatio() <= 0) {
            return "FLOPs unknown: a model's shape is not given";
        }
        double share = comparison.verifierShare();
        var verifier =
                share <= 0
                        ? ""
                        : ", %s %% of them the verifier's"
                                .formatted(Figures.decimal(share * 100, 0));
        return Figures.ratio(comparison.flopsRatio()) + " the FLOPs" + verifier;
    }

    private static String basis(Comparison comparison, Reading reading) {
        var matched =
                switch (comparison.matched()) {
                    case "flops" -> ", at equal FLOPs";
                    case "n" -> ", at equal N";
                    case "tokens" -> ", at equal tokens";
                    default -> "";
                };
        var seeds =
                reading.row(comparison.challenger())
                        .map(row ->
                                row.seeds() == 1 ? ", 1 seed" : ", %d seeds".formatted(row.seeds()))
                        .orElse("");
        var p =
                comparison.difference().pValue().isPresent()
                        ? ", p " + probability(comparison.difference().pValue().getAsDouble())
                        : "";
        return "paired, n = "
                + Figures.count(comparison.difference().problems())
                + seeds
                + matched
                + p;
    }

    private static String probability(double p) {
        return p < 0.001 ? "< 0.001" : "= " + Figures.decimal(p, 3);
    }
}
