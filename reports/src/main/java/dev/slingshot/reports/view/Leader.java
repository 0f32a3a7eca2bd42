package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Row;
import java.util.List;

/// One row of the leaderboard in words, with plain numbers to sort by.
///
/// @param rank a range where rows tie; a dash where it is not ranked
/// @param leading whether no row beats it
/// @param look classes for colour, marker and dash
/// @param largest whether no row of its curve has a larger N
/// @param sort numbers by column: rank, n, accuracy, difference, flops, policy flops, tokens, chain
public record Leader(
        String rank,
        boolean ranked,
        boolean leading,
        String look,
        String name,
        String policy,
        String method,
        String n,
        String verifier,
        String prompt,
        String accuracy,
        String interval,
        Whisker whisker,
        String difference,
        String differenceInterval,
        String verdict,
        String flops,
        String verifierShare,
        String policyFlops,
        String tokens,
        String chain,
        String seeds,
        String problems,
        String pool,
        String remark,
        String run,
        String href,
        boolean largest,
        List<String> sort) {

    static Leader of(Row row, Ranks ranks, Reading reading) {
        var key = row.key();
        var names = reading.names();
        var cost = row.cost();
        var toGreedy = row.toGreedy();
        double share = cost.flops() > 0 ? cost.verifierFlops() / cost.flops() : 0;
        return new Leader(
                row.ranked() ? ranks.words() : "–",
                row.ranked(),
                row.ranked() && ranks.best() == 1,
                names.look(key).classes(),
                names.full(key),
                key.policy(),
                names.method(key),
                Integer.toString(key.n()),
                key.verifier().isEmpty() ? "none" : key.verifier(),
                key.prompt(),
                Figures.percent(row.accuracy().mean()),
                Figures.interval(row.accuracy().low(), row.accuracy().high()),
                Whisker.share(row.accuracy()),
                toGreedy.map(each -> Figures.points(each.mean())).orElse(""),
                toGreedy.map(each ->
                                "[%s, %s]"
                                        .formatted(
                                                Figures.points(each.low()),
                                                Figures.points(each.high())))
                        .orElse(""),
                toGreedy.map(each -> each.verdict().name().toLowerCase(java.util.Locale.ROOT))
                        .orElse(""),
                cost.flops() > 0 ? Figures.scaled(cost.flops()) : "unknown",
                share > 0 ? Figures.decimal(100 * share, 0) + " % verifier" : "",
                cost.policyFlops() > 0 ? Figures.scaled(cost.policyFlops()) : "unknown",
                Figures.count(Math.round(cost.generatedTokens())),
                Figures.count(Math.round(cost.longestChain())),
                row.seedSd().isPresent()
                        ? "%d (sd %s)"
                                .formatted(row.seeds(), Figures.percent(row.seedSd().getAsDouble()))
                        : Integer.toString(row.seeds()),
                Figures.count(row.problems()),
                Figures.decimal(row.finalPool(), 1),
                remark(row),
                reading.title(),
                reading.at("index.html"),
                reading.largest(key.dataset()).contains(row),
                sort(row, ranks));
    }

    private static String remark(Row row) {
        var missing = row.missing() == 0 ? "" : row.missing() + " trials missing, not ranked";
        var ceiling = row.ceiling() ? "ceiling, not ranked" : "";
        return java.util.stream.Stream.of(ceiling, missing, row.remark())
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static List<String> sort(Row row, Ranks ranks) {
        var cost = row.cost();
        return List.of(
                Integer.toString(row.ranked() ? ranks.best() * 1000 + ranks.worst() : 1_000_000),
                Integer.toString(row.key().n()),
                plain(row.accuracy().mean()),
                row.toGreedy().map(each -> plain(each.mean())).orElse("-9"),
                plain(cost.flops()),
                plain(cost.policyFlops()),
                plain(cost.generatedTokens()),
                plain(cost.longestChain()));
    }

    private static String plain(double value) {
        return String.format(java.util.Locale.ROOT, "%.5g", value);
    }
}
