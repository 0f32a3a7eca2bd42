package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.stats.ClusterBootstrap;
import dev.slingshot.harness.stats.RankCorrelation;
import dev.slingshot.harness.stats.Resampling;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Whether predicted topo labels put questions, and the topologies of one question, into the order
/// that the responses did.
record RankFigures(String on, List<Judged> questions) {
    private static final String ALIKE = "not defined: all labels or all predictions are equal";

    List<Figure> all() {
        var figures = new ArrayList<Figure>();
        for (Topology topology : Topology.values()) {
            figures.add(across(topology, "Spearman", RankCorrelation::spearman));
            figures.add(across(topology, "Kendall", RankCorrelation::kendall));
        }
        figures.add(within("M-TRM", Judged::predicted));
        figures.add(within("topo labels by subject", Judged::prior));
        return figures;
    }

    private Figure across(
            Topology topology,
            String kind,
            BiFunction<double[], double[], OptionalDouble> correlation) {
        double[] predicted = column(one -> one.predicted().of(topology));
        double[] labels = column(one -> one.labels().of(topology));
        var estimate =
                Resampling.USUAL.estimate(
                        questions.size(),
                        places -> correlation.apply(at(predicted, places), at(labels, places)));
        return new Figure(
                on,
                "order of questions by predicted topo label",
                "%s, %s".formatted(topology.label(), kind),
                estimate,
                questions.size(),
                estimate.isEmpty() ? ALIKE : "");
    }

    /// Kendall's tau-b over the three topologies of a question, where labels differ; predictions
    /// that are all equal order nothing and count 0.
    private Figure within(String name, Function<Judged, TopoLabels> predicted) {
        var rows =
                questions.stream()
                        .filter(Judged::open)
                        .map(one ->
                                new double[] {
                                    RankCorrelation.kendall(
                                                    arms(predicted.apply(one)), arms(one.labels()))
                                            .orElse(0)
                                })
                        .toList();
        return new Figure(
                on,
                "order of topologies within a question, Kendall",
                name,
                ClusterBootstrap.USUAL.means(rows).stream().findFirst(),
                rows.size(),
                rows.isEmpty() ? "not defined: topologies differ on no question" : "");
    }

    private static double[] arms(TopoLabels labels) {
        return Arrays.stream(Topology.values()).mapToDouble(labels::of).toArray();
    }

    private double[] column(Function<Judged, Double> of) {
        return questions.stream().mapToDouble(of::apply).toArray();
    }

    private static double[] at(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }
}
