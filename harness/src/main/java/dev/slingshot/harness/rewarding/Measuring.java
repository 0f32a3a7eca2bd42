package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.stats.ClusterBootstrap;
import dev.slingshot.harness.stats.Comparing;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import dev.slingshot.harness.stats.Resampling;
import dev.slingshot.harness.stats.ScoreSheet;
import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.harness.tag.TagOptions;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Measures ways of choosing on one ground.
final class Measuring {
    private static final Way CEILING = new Way.Over("ceiling", new Way.Rule("oracle", ""));
    private final List<QuestionPool> questions;
    private final int n;
    private final ScoreSheet base;
    private final double[] baseCredits;
    private final double[] ceiling;

    /// @param n responses of each topology and seed
    Measuring(List<QuestionPool> questions, int n) {
        this.questions = questions;
        this.n = n;
        this.base = sheet(draw -> draw.share(Topology.CHAIN));
        this.baseCredits = column(draw -> draw.share(Topology.CHAIN));
        this.ceiling = column(draw -> CEILING.choose(draw).credit());
    }

    RewardLine line(Way way) {
        var chosen = once(way::choose);
        var sheet = sheet(draw -> chosen.apply(draw).credit());
        double[] credit = column(draw -> chosen.apply(draw).credit());
        double[] blind = column(draw -> chosen.apply(draw).blind(draw));
        var parts = means(i -> new double[] {blind[i] - baseCredits[i], credit[i] - blind[i]});
        return new RewardLine(
                way.label(),
                way.usable(),
                way.responses(n),
                shares(i -> new double[] {credit[i]}).getFirst(),
                Comparing.USUAL.difference(sheet, base),
                parts.get(0),
                parts.get(1),
                atN(way),
                picked(chosen),
                best(chosen),
                closed(credit),
                gains(way),
                sheet);
    }

    private Optional<RewardLine.AtN> atN(Way way) {
        var first = questions.getFirst().draws().getFirst();
        if (way.atN(first).isEmpty() || way.chainsAtN(first).isEmpty()) {
            return Optional.empty();
        }
        var atN = once(draw -> at(way.atN(draw)));
        double[] ours = column(atN::apply);
        return Optional.of(
                new RewardLine.AtN(
                        n,
                        shares(i -> new double[] {ours[i]}).getFirst(),
                        difference(sheet(atN::apply), sheet(draw -> at(way.chainsAtN(draw))))));
    }

    private static Difference difference(ScoreSheet ours, ScoreSheet theirs) {
        return Comparing.USUAL.difference(ours, theirs);
    }

    private static double at(OptionalDouble value) {
        return Math.clamp(value.orElseThrow(), 0, 1);
    }

    private List<Estimate> picked(Function<Draw, Choice> chosen) {
        double[] chain = column(draw -> chosen.apply(draw).chain());
        double[] tree = column(draw -> chosen.apply(draw).tree());
        double[] graph = column(draw -> chosen.apply(draw).graph());
        return shares(i -> new double[] {chain[i], tree[i], graph[i]});
    }

    /// A tie of best topologies counts whole for each of them.
    private Optional<Estimate> best(Function<Draw, Choice> chosen) {
        var rows = new ArrayList<double[]>();
        for (QuestionPool question : questions) {
            var labels = question.labels();
            if (open(labels)) {
                rows.add(new double[] {question.mean(draw -> inBest(chosen.apply(draw), labels))});
            }
        }
        return ClusterBootstrap.USUAL.shares(rows).stream().findFirst();
    }

    static boolean open(TopoLabels labels) {
        return labels.chain() != labels.tree() || labels.tree() != labels.graph();
    }

    private static double inBest(Choice choice, TopoLabels labels) {
        double most = Math.max(labels.chain(), Math.max(labels.tree(), labels.graph()));
        return (labels.chain() == most ? choice.chain() : 0)
                + (labels.tree() == most ? choice.tree() : 0)
                + (labels.graph() == most ? choice.graph() : 0);
    }

    private Optional<Estimate> closed(double[] credit) {
        return Resampling.USUAL.estimate(
                credit.length,
                places -> {
                    double gained = 0;
                    double gap = 0;
                    for (int place : places) {
                        gained += credit[place] - baseCredits[place];
                        gap += ceiling[place] - baseCredits[place];
                    }
                    return gap > 0 ? OptionalDouble.of(gained / gap) : OptionalDouble.empty();
                });
    }

    /// Each half of a question's responses is scored, and the other half says how hard it is.
    private Map<String, RewardLine.Gain> gains(Way way) {
        var byDifficulty = new LinkedHashMap<Difficulty, Map<String, List<Double>>>();
        for (Difficulty difficulty : Difficulty.values()) {
            byDifficulty.put(difficulty, new TreeMap<>());
        }
        for (QuestionPool question : questions) {
            for (int parity = 0; question.halves() && parity < 2; parity++) {
                var difficulty = TagOptions.USUAL.difficulty(question.labels(1 - parity));
                double gain =
                        question.half(parity)
                                .mean(draw ->
                                        way.choose(draw).credit() - draw.share(Topology.CHAIN));
                byDifficulty
                        .getOrDefault(difficulty, new TreeMap<>())
                        .computeIfAbsent(question.key(), _ -> new ArrayList<>())
                        .add(gain);
            }
        }
        var gains = new LinkedHashMap<String, RewardLine.Gain>();
        byDifficulty.forEach((difficulty, of) -> {
            var rows =
                    of.values().stream()
                            .map(values ->
                                    new double[] {
                                        values.stream()
                                                .mapToDouble(Double::doubleValue)
                                                .average()
                                                .orElse(0)
                                    })
                            .toList();
            ClusterBootstrap.USUAL.means(rows).stream()
                    .findFirst()
                    .ifPresent(points ->
                            gains.put(
                                    difficulty.label(), new RewardLine.Gain(rows.size(), points)));
        });
        return gains;
    }

    /// Asked once for each draw, however many figures it is in.
    private static <T> Function<Draw, T> once(Function<Draw, T> of) {
        var known = new IdentityHashMap<Draw, T>();
        return draw -> known.computeIfAbsent(draw, of);
    }

    private double[] column(ToDoubleFunction<Draw> of) {
        return questions.stream().mapToDouble(question -> question.mean(of)).toArray();
    }

    private ScoreSheet sheet(ToDoubleFunction<Draw> of) {
        var scores = new TreeMap<String, List<Double>>();
        questions.forEach(question ->
                scores.put(
                        question.key(),
                        question.draws().stream()
                                .map(draw -> Math.clamp(of.applyAsDouble(draw), 0, 1))
                                .toList()));
        return new ScoreSheet(scores);
    }

    private List<Estimate> shares(Function<Integer, double[]> row) {
        return ClusterBootstrap.USUAL.shares(rows(row));
    }

    private List<Estimate> means(Function<Integer, double[]> row) {
        return ClusterBootstrap.USUAL.means(rows(row));
    }

    private List<double[]> rows(Function<Integer, double[]> row) {
        var rows = new ArrayList<double[]>();
        for (int i = 0; i < questions.size(); i++) {
            rows.add(row.apply(i));
        }
        return rows;
    }
}
