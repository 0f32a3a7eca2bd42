package dev.slingshot.reports.view;

import dev.slingshot.harness.rewarding.RewardLine;
import dev.slingshot.harness.rewarding.RewardTable;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import dev.slingshot.harness.stats.Multiplicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Ways of choosing among topologies on one ground.
///
/// @param basis what was counted, in a sentence
/// @param finding what the table says, in a sentence
/// @param lines what each way is worth
/// @param sources where its answers come from and on which questions it gains
public record RewardSection(
        String id,
        String title,
        String basis,
        String finding,
        List<Line> lines,
        List<Source> sources,
        List<String> remarks) {
    private static final double ALPHA = .05;

    /// @param tone of the row: ceilings stand apart
    /// @param toBase and the others: empty where there is nothing to compare
    public record Line(
            String way,
            String tone,
            String responses,
            TopologySection.Bar accuracy,
            List<Points> toBase,
            Fact topology,
            Fact choice,
            List<TopologySection.Bar> atN,
            List<Points> toChains) {}

    /// A paired difference in points.
    public record Points(String value, String interval, Whisker whisker) {
        static Points of(Difference difference, double reach) {
            return new Points(
                    Figures.points(difference.mean()),
                    "[%s, %s]"
                            .formatted(
                                    Figures.points(difference.low()),
                                    Figures.points(difference.high())),
                    Whisker.difference(difference, reach));
        }
    }

    /// @param picked shares of chain, tree and graph
    /// @param gains on easy, medium and hard questions
    public record Source(String way, List<Fact> picked, Fact best, Fact closed, List<Fact> gains) {}

    static RewardSection of(RewardTable table) {
        var ground = table.ground();
        double reach =
                Whisker.reach(
                        table.lines().stream()
                                .flatMap(line ->
                                        Stream.concat(
                                                Stream.of(line.toBase()),
                                                line.atN().stream().map(at -> at.toChains())))
                                .toList());
        return new RewardSection(
                Slug.of("choosing-" + ground.policy() + "-" + ground.dataset() + ground.prompt()),
                "Choosing among topologies: %s on %s".formatted(ground.policy(), ground.dataset()),
                basis(table),
                finding(table),
                table.lines().stream().map(line -> line(line, reach)).toList(),
                table.lines().stream().map(RewardSection::source).toList(),
                table.remarks());
    }

    private static String basis(RewardTable table) {
        return "n = %s, %s of each topology and seed, asked by %s; topologies differ on %s of them. Topo labels by subject come from %s."
                .formatted(
                        Figures.count(table.questions(), "question"),
                        Figures.count(table.n(), "response"),
                        table.ground().prompt(),
                        Figures.count(table.open()),
                        table.learnedFrom());
    }

    /// Only what holds after Holm's correction for how many ways were tried.
    private static String finding(RewardTable table) {
        var others =
                table.lines().stream().filter(RewardLine::usable).filter(l -> !l.base()).toList();
        var mixed = others.stream().filter(line -> !line.chains()).toList();
        long better = surely(others.stream().map(RewardLine::toBase).toList());
        long topologies =
                surely(
                        mixed.stream()
                                .flatMap(line -> line.atN().stream())
                                .map(RewardLine.AtN::toChains)
                                .toList());
        return "After correction for trying them all, %s better than one chain. With as many responses, %s better than choosing in the same way among chains."
                .formatted(
                        better == 0
                                ? "no way of choosing is surely"
                                : "%d of %d ways are surely".formatted(better, others.size()),
                        topologies == 0 ? "none is surely" : topologies + " of them are surely");
    }

    private static long surely(List<Difference> differences) {
        var adjusted =
                Multiplicity.holm(differences.stream().map(one -> one.pValue().orElse(1)).toList());
        return java.util.stream.IntStream.range(0, differences.size())
                .filter(i -> differences.get(i).verdict() == Difference.Verdict.BETTER)
                .filter(i -> adjusted.get(i) <= ALPHA)
                .count();
    }

    private static Line line(RewardLine line, double reach) {
        boolean base = line.base();
        return new Line(
                line.way(),
                line.usable() ? "" : "ceiling",
                Figures.count(line.responses()),
                TopologySection.Bar.of(line.accuracy()),
                base ? List.of() : List.of(Points.of(line.toBase(), reach)),
                base ? new Fact("–", "") : points(line.topology()),
                base ? new Fact("–", "") : points(line.choice()),
                line.atN().stream().map(at -> TopologySection.Bar.of(at.accuracy())).toList(),
                line.chains()
                        ? List.of()
                        : line.atN().stream().map(at -> Points.of(at.toChains(), reach)).toList());
    }

    private static Fact points(Estimate estimate) {
        return new Fact(
                Figures.points(estimate.mean()),
                "[%s, %s]"
                        .formatted(
                                Figures.points(estimate.low()), Figures.points(estimate.high())));
    }

    private static Source source(RewardLine line) {
        var gains = new ArrayList<Fact>();
        for (String difficulty : List.of("easy", "medium", "hard")) {
            var gain = Optional.ofNullable(line.gains().get(difficulty));
            gains.add(gain.map(of -> points(of.points())).orElse(new Fact("–", "no question")));
        }
        return new Source(
                line.way(),
                line.picked().stream().map(share -> picked(line, share)).toList(),
                line.best().map(RewardSection::share).orElse(new Fact("–", "")),
                line.closed().map(RewardSection::share).orElse(new Fact("–", "")),
                gains);
    }

    /// Where it was settled beforehand there is no doubt.
    private static Fact picked(RewardLine line, Estimate share) {
        return line.chains() ? new Fact(Figures.percent(share.mean()), "") : share(share);
    }

    private static Fact share(Estimate estimate) {
        return new Fact(
                Figures.percent(estimate.mean()),
                Figures.interval(estimate.low(), estimate.high()));
    }
}
