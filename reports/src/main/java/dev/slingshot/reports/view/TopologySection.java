package dev.slingshot.reports.view;

import dev.slingshot.harness.stats.ArmStandings;
import dev.slingshot.harness.stats.Estimate;
import dev.slingshot.harness.stats.TieRule;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.harness.tag.TopologyFigures;
import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The topologies of one model on one data set.
///
/// @param basis what was counted, in a sentence
/// @param wins a line for each topology
/// @param duels the chance that the line's topology does better than the column's, ties half
/// @param parts by difficulty, subject and level, where there is more than one value
/// @param shapes what was given for what was asked
/// @param lengths of responses
public record TopologySection(
        String id,
        String title,
        String basis,
        List<WinLine> wins,
        List<DuelLine> duels,
        List<Part> parts,
        List<ShapeLine> shapes,
        List<LengthLine> lengths) {
    private static final int MOST_VALUES = 12;

    /// A share with its interval.
    public record Bar(String value, String interval, Whisker whisker) {
        static Bar of(Estimate estimate) {
            return new Bar(
                    Figures.percent(estimate.mean()),
                    Figures.interval(estimate.low(), estimate.high()),
                    Whisker.share(estimate));
        }
    }

    /// One topology's accuracy and win rates.
    ///
    /// @param rules fractional, strict, shared, posterior
    /// @param solved fractional, without the questions that no topology solves; at most one
    public record WinLine(String topology, Bar accuracy, List<Bar> rules, List<Bar> solved) {}

    public record DuelLine(String topology, List<Fact> against) {}

    /// A way to part the questions.
    public record Part(String name, List<PartLine> lines) {}

    /// One part: accuracies, then fractional win rates, chain, tree and graph each.
    public record PartLine(String name, String questions, List<Cell> cells) {}

    /// @param heat class from `q0` to `q10`
    public record Cell(String value, String interval, String heat) {}

    public record ShapeLine(String asked, List<Fact> given, String complies) {}

    public record LengthLine(
            String topology, String mean, String interval, String median, String most, String n) {}

    static TopologySection of(String model, String dataset, TopologyFigures figures) {
        var standings = figures.standings();
        return new TopologySection(
                Slug.of(model + "-" + dataset),
                model + " on " + dataset,
                standings
                        .map(found -> basis(found, figures))
                        .orElse("No question has all topologies."),
                standings.map(TopologySection::wins).orElse(List.of()),
                standings.map(TopologySection::duels).orElse(List.of()),
                Stream.of(
                                part("difficulty", figures, record -> difficulty(record)),
                                part("subject", figures, TagRecord::subject),
                                part("level", figures, TagRecord::level))
                        .flatMap(List::stream)
                        .toList(),
                each(topology -> shape(figures, topology)),
                each(topology -> length(figures, topology)));
    }

    private static String basis(ArmStandings standings, TopologyFigures figures) {
        return "n = %s, %s; the best topology is tied on %s %% of them, and none is ever right on %s %%."
                .formatted(
                        Figures.count(standings.questions(), "question"),
                        Figures.count(figures.records().size(), "response"),
                        Figures.percent(standings.tieRate()),
                        Figures.percent(standings.unsolvedShare()));
    }

    private static <T> List<T> each(Function<Topology, T> line) {
        return Stream.of(Topology.values()).map(line).toList();
    }

    private static List<WinLine> wins(ArmStandings standings) {
        return each(topology ->
                new WinLine(
                        topology.label(),
                        Bar.of(standings.accuracy().get(topology.arm())),
                        Stream.of(TieRule.values())
                                .flatMap(rule -> bar(standings.wins(), rule, topology))
                                .toList(),
                        bar(standings.winsOfSolved(), TieRule.FRACTIONAL, topology).toList()));
    }

    private static Stream<Bar> bar(
            Map<TieRule, List<Estimate>> wins, TieRule rule, Topology topology) {
        return Stream.ofNullable(wins.get(rule)).map(of -> Bar.of(of.get(topology.arm())));
    }

    private static List<DuelLine> duels(ArmStandings standings) {
        return each(topology ->
                new DuelLine(topology.label(), each(other -> duel(standings, topology, other))));
    }

    private static Fact duel(ArmStandings standings, Topology topology, Topology other) {
        var estimate = standings.duels().get(topology.arm()).get(other.arm());
        return topology == other
                ? new Fact("–", "")
                : new Fact(
                        Figures.percent(estimate.mean()),
                        Figures.interval(estimate.low(), estimate.high()));
    }

    /// Names that sort from easy to hard.
    private static String difficulty(TagRecord record) {
        return switch (record.difficulty()) {
            case EASY -> "1 easy";
            case MEDIUM -> "2 medium";
            case HARD -> "3 hard";
        };
    }

    private static List<Part> part(
            String name, TopologyFigures figures, Function<TagRecord, String> value) {
        var parts = figures.by(value);
        if ((parts.size() < 2 && !name.equals("difficulty")) || parts.size() > MOST_VALUES) {
            return List.of();
        }
        var lines = new ArrayList<PartLine>();
        parts.forEach((label, of) ->
                of.standings()
                        .ifPresent(standings ->
                                lines.add(
                                        line(
                                                label.replaceFirst("^\\d (?=[emh])", ""),
                                                standings))));
        return List.of(new Part(name, lines));
    }

    private static PartLine line(String name, ArmStandings standings) {
        var cells = new ArrayList<Cell>();
        standings.accuracy().forEach(estimate -> cells.add(cell(estimate)));
        standings
                .wins()
                .getOrDefault(TieRule.FRACTIONAL, List.of())
                .forEach(estimate -> cells.add(cell(estimate)));
        return new PartLine(name, "n = " + Figures.count(standings.questions()), cells);
    }

    private static Cell cell(Estimate estimate) {
        return new Cell(
                Figures.percent(estimate.mean()),
                "%s–%s"
                        .formatted(
                                Figures.decimal(100 * estimate.low(), 0),
                                Figures.decimal(100 * estimate.high(), 0)),
                "q" + Math.round(10 * estimate.mean()));
    }

    private static ShapeLine shape(TopologyFigures figures, Topology asked) {
        int all = figures.responses(asked);
        var given =
                Stream.of(Shape.Kind.values())
                        .map(kind -> {
                            int count = figures.shapes(asked, kind);
                            return new Fact(
                                    all == 0 ? "–" : Figures.percent((double) count / all),
                                    Figures.count(count));
                        })
                        .toList();
        return new ShapeLine(asked.label(), given, given.get(asked.arm()).name());
    }

    private static LengthLine length(TopologyFigures figures, Topology topology) {
        long[] tokens = figures.tokens(topology);
        var mean = figures.length(topology);
        return new LengthLine(
                topology.label(),
                mean.map(found -> Figures.decimal(found.mean(), 0)).orElse("–"),
                mean.map(found ->
                                "[%s, %s]"
                                        .formatted(
                                                Figures.decimal(found.low(), 0),
                                                Figures.decimal(found.high(), 0)))
                        .orElse(""),
                tokens.length == 0 ? "–" : Figures.count(tokens[tokens.length / 2]),
                tokens.length == 0 ? "–" : Figures.count(tokens[tokens.length - 1]),
                Figures.count(tokens.length));
    }
}
