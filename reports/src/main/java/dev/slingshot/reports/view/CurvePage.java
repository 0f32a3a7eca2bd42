package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RowKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How one data set's accuracy grows with compute, one picture a policy and one of all that ranks.
///
/// @param tabs the run's other data sets
public record CurvePage(String dataset, List<Anchor> tabs, List<Figure> figures) {
    private static final int LINES = 9;

    public static CurvePage of(Reading reading, String dataset) {
        var figures = new ArrayList<Figure>();
        var series = reading.series(dataset);
        var policies = series.keySet().stream().map(RowKey::policy).distinct().toList();
        for (String policy : policies) {
            var own = ownSeries(series, policy);
            if (own.keySet().stream().anyMatch(key -> !key.search().equals("greedy"))) {
                figures.add(
                        new Curves(reading, dataset, own, Baseline.greedy())
                                .figure(
                                        Slug.of("curve-" + policy),
                                        policies.size() == 1
                                                ? reading.title(dataset)
                                                : policy
                                                        + " with every method, and the others\u2019 greedy answers",
                                        List.of(XAxis.values())));
            }
        }
        return new CurvePage(reading.title(dataset), Tabs.of(reading, "curve", dataset), figures);
    }

    /// The policy's curves, best first where there are too many, and every policy's greedy answer.
    private static Map<RowKey, List<Row>> ownSeries(Map<RowKey, List<Row>> all, String policy) {
        var chosen = new LinkedHashMap<RowKey, List<Row>>();
        all.forEach((key, rows) -> {
            if (key.search().equals("greedy")) {
                chosen.put(key, rows);
            }
        });
        all.entrySet().stream()
                .filter(entry -> entry.getKey().policy().equals(policy))
                .filter(entry -> !chosen.containsKey(entry.getKey()))
                .sorted(
                        java.util.Comparator.comparingDouble(
                                entry -> -entry.getValue().getLast().accuracy().mean()))
                .limit(LINES)
                .forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
        return chosen;
    }
}
