package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.Cost;
import dev.slingshot.harness.stats.Comparing;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.ScoreSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Brings the two sides of a pairing to the same cost and compares them.
final class Matching {
    private final List<Scored> rows;

    Matching(List<Scored> rows) {
        this.rows = rows;
    }

    /// One side at a cost.
    ///
    /// @param key of its row, the nearest where it lies between two
    /// @param away factor between its cost and the one asked for; 1 where they match
    private record Side(RowKey key, ScoreSheet sheet, Cost cost, double away) {
        static Side of(Scored row) {
            return new Side(row.key(), row.sheet(), row.cost(), 1);
        }
    }

    /// Empty where a side has no judged row or the two have no problem in common.
    Optional<Comparison> compare(Pairing pairing) {
        var challenger = row(pairing.challenger());
        var baselines = pairing.baselines().stream().flatMap(key -> row(key).stream()).toList();
        if (challenger.isEmpty() || baselines.isEmpty()) {
            return Optional.empty();
        }
        return switch (pairing.matched()) {
            case "flops" -> atCost(pairing, challenger.get(), baselines, row -> row.cost().flops());
            case "tokens" -> atCost(pairing, challenger.get(), baselines, Scored::tokens);
            default ->
                    comparison(
                            pairing,
                            pairing.matched(),
                            Side.of(challenger.get()),
                            Side.of(baselines.getFirst()));
        };
    }

    /// The baselines' curve is read at the challenger's cost; where the baseline is a single row,
    /// the challenger's curve is read at the baseline's.
    private Optional<Comparison> atCost(
            Pairing pairing,
            Scored challenger,
            List<Scored> baselines,
            ToDoubleFunction<Scored> cost) {
        boolean single = baselines.size() == 1;
        var curve = single ? series(challenger) : baselines;
        double wanted = cost.applyAsDouble(single ? baselines.getFirst() : challenger);
        var read = read(curve, wanted, cost);
        String matched = read.away() == 1 ? pairing.matched() : "none";
        return single
                ? comparison(pairing, matched, read, Side.of(baselines.getFirst()))
                : comparison(pairing, matched, Side.of(challenger), read);
    }

    /// Linear in the logarithm of cost between two rows; beyond the ends the nearest row, and never
    /// an extrapolation.
    private static Side read(List<Scored> curve, double wanted, ToDoubleFunction<Scored> cost) {
        var rising = curve.stream().sorted(Comparator.comparingDouble(cost)).toList();
        for (int i = 0; i < rising.size(); i++) {
            if (cost.applyAsDouble(rising.get(i)) == wanted) {
                return Side.of(rising.get(i));
            }
        }
        for (int i = 1; i < rising.size(); i++) {
            double low = cost.applyAsDouble(rising.get(i - 1));
            double high = cost.applyAsDouble(rising.get(i));
            if (low > 0 && low < wanted && wanted < high) {
                return between(
                        rising.get(i - 1),
                        rising.get(i),
                        Math.log(wanted / low) / Math.log(high / low));
            }
        }
        var end =
                cost.applyAsDouble(rising.getFirst()) > wanted
                        ? rising.getFirst()
                        : rising.getLast();
        double away = wanted > 0 ? matched(cost.applyAsDouble(end) / wanted) : 0;
        return new Side(end.key(), end.sheet(), end.cost(), away);
    }

    /// Within a twentieth counts as the same cost.
    private static double matched(double away) {
        return Math.abs(Math.log(away)) <= Math.log(1.05) ? 1 : away;
    }

    private static Side between(Scored below, Scored above, double share) {
        var nearest = share < .5 ? below : above;
        return new Side(
                nearest.key(),
                Scores.between(below.sheet(), above.sheet(), share),
                below.cost().towards(above.cost(), share),
                1);
    }

    private static Optional<Comparison> comparison(
            Pairing pairing, String matched, Side challenger, Side baseline) {
        if (!Scores.common(challenger.sheet(), baseline.sheet())) {
            return Optional.empty();
        }
        var difference = Comparing.USUAL.difference(challenger.sheet(), baseline.sheet());
        double theirs = baseline.cost().flops();
        double ours = challenger.cost().flops();
        return Optional.of(
                new Comparison(
                        pairing.name(),
                        challenger.key(),
                        baseline.key(),
                        matched,
                        withNote(difference, pairing, challenger, baseline),
                        theirs > 0 ? ours / theirs : 0,
                        ours > 0 ? challenger.cost().verifierFlops() / ours : 0));
    }

    private static Difference withNote(
            Difference difference, Pairing pairing, Side challenger, Side baseline) {
        double away = challenger.away() == 1 ? baseline.away() : challenger.away();
        if (away == 1) {
            return difference;
        }
        String side = challenger.away() == 1 ? "baseline" : "challenger";
        String note =
                away == 0
                        ? "not matched: the cost of a side is unknown"
                        : String.format(
                                Locale.ROOT,
                                "not matched by %s: the nearest row of the %s costs %.2g times as much",
                                pairing.matched(),
                                side,
                                away);
        return difference.remarked(
                difference.remark().isEmpty() ? note : note + "; " + difference.remark());
    }

    private List<Scored> series(Scored row) {
        return rows.stream()
                .filter(other -> other.key().series().equals(row.key().series()))
                .toList();
    }

    private Optional<Scored> row(RowKey key) {
        return rows.stream()
                .filter(row -> row.key().equals(key) && row.sheet().problems() > 0)
                .findFirst();
    }
}
