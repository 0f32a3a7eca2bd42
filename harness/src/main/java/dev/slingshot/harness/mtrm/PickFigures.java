package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.stats.ClusterBootstrap;
import dev.slingshot.harness.stats.Comparing;
import dev.slingshot.harness.stats.Estimate;
import dev.slingshot.harness.stats.ScoreSheet;
import dev.slingshot.harness.tag.TopoLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Whether the topology that the model picks is the right one: what one response of it is worth,
/// and how often it is a best one.
record PickFigures(String on, List<Judged> questions) {
    private static final TopoLabels CHAIN = new TopoLabels(1, 0, 0);
    private static final String ONE = "one response of the picked topology is right";

    /// A way to pick.
    private record Way(String name, Function<Judged, TopoLabels> labels) {}

    private static final Way MODEL = new Way("M-TRM", Judged::predicted);
    private static final Way PRIOR = new Way("topo labels by subject", Judged::prior);
    private static final Way BEST = new Way("always the best topology", Judged::overall);
    private static final Way ALWAYS_CHAIN = new Way("always chain", _ -> CHAIN);
    private static final Way HINDSIGHT = new Way("best in hindsight (ceiling)", Judged::labels);

    List<Figure> all() {
        var figures = new ArrayList<Figure>();
        for (Way way : List.of(MODEL, PRIOR, BEST, ALWAYS_CHAIN, HINDSIGHT)) {
            figures.add(
                    figure(ONE, way.name(), questions, one -> one.worth(way.labels.apply(one))));
        }
        for (Way way : List.of(PRIOR, BEST, ALWAYS_CHAIN)) {
            figures.add(difference(way));
        }
        var open = questions.stream().filter(Judged::open).toList();
        for (Way way : List.of(MODEL, PRIOR, BEST)) {
            figures.add(
                    figure(
                            "a best topology is picked, where they differ",
                            way.name(),
                            open,
                            one -> one.hit(way.labels.apply(one))));
        }
        return figures;
    }

    private Figure figure(
            String group, String name, List<Judged> of, Function<Judged, Double> value) {
        var rows = of.stream().map(one -> new double[] {value.apply(one)}).toList();
        var estimate = ClusterBootstrap.USUAL.shares(rows).stream().findFirst();
        return new Figure(
                on,
                group,
                name,
                rows.isEmpty() ? Optional.empty() : estimate,
                of.size(),
                rows.isEmpty() ? "no such question" : "");
    }

    private Figure difference(Way other) {
        var difference = Comparing.USUAL.difference(sheet(MODEL), sheet(other));
        return new Figure(
                on,
                ONE,
                "M-TRM less " + other.name(),
                Optional.of(
                        new Estimate(
                                difference.mean(),
                                difference.low(),
                                difference.high(),
                                "paired by question")),
                difference.problems(),
                "paired difference");
    }

    private ScoreSheet sheet(Way way) {
        var scores = new TreeMap<String, List<Double>>();
        for (int i = 0; i < questions.size(); i++) {
            var one = questions.get(i);
            scores.put(
                    String.format(java.util.Locale.ROOT, "%08d", i),
                    List.of(one.worth(way.labels.apply(one))));
        }
        return new ScoreSheet(scores);
    }
}
