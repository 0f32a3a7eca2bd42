package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.result.Glance;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Can one run be trusted? Every seed's accuracy side by side.
///
/// @param low left end of the strips, as a percentage
/// @param high right end
public record SeedsPage(String low, String high, List<Strip> strips) {

    /// One search with one selection.
    ///
    /// @param dots places from 0 to 100
    /// @param deviation over seeds, in points
    /// @param needed seeds until the mean over seeds is known to ±1 point
    public record Strip(
            String name,
            String selection,
            String seeds,
            String values,
            List<String> dots,
            String deviation,
            String needed,
            String problems) {}

    private record Measured(Cell cell, String selection, List<Double> shares, int problems) {}

    public static SeedsPage of(Reading reading) {
        var all = new ArrayList<Measured>();
        var byCell =
                reading.run().trials().glances().stream()
                        .collect(Collectors.groupingBy(Glance::cell));
        for (Cell cell : reading.run().cells()) {
            var trials = byCell.getOrDefault(cell.id(), List.of());
            var labels = new TreeSet<String>();
            trials.forEach(trial -> labels.addAll(trial.right().keySet()));
            labels.stream()
                    .filter(Choices::real)
                    .forEach(label -> all.add(measure(cell, label, trials)));
        }
        double low = ends(all).min().orElse(0);
        double high = Math.max(ends(all).max().orElse(1), low + 0.01);
        return new SeedsPage(
                Figures.percent(low),
                Figures.percent(high),
                all.stream().map(each -> strip(each, low, high, reading)).toList());
    }

    private static java.util.stream.DoubleStream ends(List<Measured> all) {
        return all.stream().flatMap(each -> each.shares().stream()).mapToDouble(share -> share);
    }

    private static Measured measure(Cell cell, String label, List<Glance> trials) {
        var right = new TreeMap<Integer, List<Double>>();
        for (Glance trial : trials) {
            right.computeIfAbsent(trial.seed(), _ -> new ArrayList<>())
                    .add(trial.right().getOrDefault(label, false) ? 1.0 : 0.0);
        }
        return new Measured(
                cell,
                label,
                right.values().stream().map(SeedsPage::mean).toList(),
                right.values().stream().mapToInt(List::size).max().orElse(0));
    }

    private static Strip strip(Measured each, double low, double high, Reading reading) {
        var shares = each.shares();
        boolean several = shares.size() > 1;
        double deviation = several ? deviation(shares) : 0;
        return new Strip(
                reading.names().cell(each.cell()),
                each.selection(),
                Integer.toString(shares.size()),
                String.join("  ", shares.stream().map(Figures::percent).toList()),
                shares.stream()
                        .map(share -> Figures.decimal(3 + 94 * (share - low) / (high - low), 1))
                        .toList(),
                several ? Figures.percent(deviation) : "–",
                several ? needed(deviation) : "–",
                Figures.count(each.problems()));
    }

    private static String needed(double deviation) {
        double seeds = Math.pow(1.96 * deviation / 0.01, 2);
        return Figures.count(Math.max(1, (long) Math.ceil(seeds)));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(0);
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.size() - 1));
    }
}
