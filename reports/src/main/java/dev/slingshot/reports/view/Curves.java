package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.reports.chart.Axis;
import dev.slingshot.reports.chart.Frame;
import dev.slingshot.reports.chart.Line;
import dev.slingshot.reports.chart.Plot;
import dev.slingshot.reports.chart.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws some curves of a data set against each axis, and their differences to one baseline.
final class Curves {
    private final Reading reading;
    private final String dataset;
    private final Map<RowKey, List<Row>> series;
    private final Baseline baseline;

    Curves(Reading reading, String dataset, Map<RowKey, List<Row>> series, Baseline baseline) {
        this.reading = reading;
        this.dataset = dataset;
        this.series = series;
        this.baseline = baseline;
    }

    /// @param axes those to offer; an axis on which nothing is known is left out
    Figure figure(String id, String title, List<XAxis> axes) {
        var legend = new ArrayList<Figure.Legend>();
        int key = 0;
        for (var entry : series.entrySet()) {
            legend.add(
                    new Figure.Legend(
                            key++,
                            reading.names().line(entry.getKey()),
                            reading.names().look(entry.getKey()).classes(),
                            reading.names().look(entry.getKey()).marker(),
                            kind(entry.getKey(), entry.getValue())
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)));
        }
        var variants = new ArrayList<Figure.Variant>();
        for (XAxis axis : axes) {
            variant(axis, variants.size()).ifPresent(variants::add);
        }
        return new Figure(
                id, title, caption(), baseline.words(series.keySet()), legend, variants, table());
    }

    private Optional<Figure.Variant> variant(XAxis axis, int index) {
        var lines = lines(axis);
        var points = lines.stream().flatMap(line -> line.points().stream()).toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        double low = points.stream().mapToDouble(Point::low).min().orElse(0);
        double high = points.stream().mapToDouble(Point::high).max().orElse(100);
        var x = x(axis, points);
        var name = "Accuracy against " + axis.title + " on " + reading.title(dataset);
        var y = Axis.percent("accuracy", Math.max(0, low), Math.min(100, high), false);
        return Optional.of(
                new Figure.Variant(
                        index,
                        axis.label,
                        Picture.of(new Plot(name, x, y, lines, Frame.WIDE)),
                        differences(axis, x)));
    }

    private static Axis x(XAxis axis, List<Point> points) {
        return axis.axis(
                points.stream().mapToDouble(Point::x).min().orElse(0),
                points.stream().mapToDouble(Point::x).max().orElse(1));
    }

    private List<Line> lines(XAxis axis) {
        var lines = new ArrayList<Line>();
        int key = 0;
        for (var entry : series.entrySet()) {
            var known = entry.getValue().stream().filter(axis::known).toList();
            if (!known.isEmpty()) {
                lines.add(
                        line(
                                key,
                                entry.getKey(),
                                known.stream().map(row -> point(axis, row)).toList()));
            }
            key++;
        }
        return lines;
    }

    private Line line(int key, RowKey of, List<Point> points) {
        var kind = kind(of, series.getOrDefault(of, List.of()));
        return new Line(key, reading.names().line(of), reading.names().look(of), kind, points);
    }

    private static Line.Kind kind(RowKey key, List<Row> rows) {
        if (!rows.isEmpty() && rows.stream().allMatch(Row::ceiling)) {
            return Line.Kind.CEILING;
        }
        return key.search().equals("greedy") ? Line.Kind.LEVEL : Line.Kind.CURVE;
    }

    private Point point(XAxis axis, Row row) {
        var accuracy = row.accuracy();
        return new Point(
                axis.of(row),
                100 * accuracy.mean(),
                100 * accuracy.low(),
                100 * accuracy.high(),
                "%s: %s, %s, n = %s"
                        .formatted(
                                reading.names().full(row.key()),
                                Figures.estimate(accuracy),
                                Figures.flops(row.cost().flops()),
                                Figures.count(row.problems())));
    }

    private List<Picture> differences(XAxis axis, Axis x) {
        var lines = new ArrayList<Line>();
        int key = -1;
        for (var entry : series.entrySet()) {
            key++;
            if (kind(entry.getKey(), entry.getValue()) != Line.Kind.CURVE) {
                continue;
            }
            var points = new ArrayList<Point>();
            for (Row row : entry.getValue()) {
                baseline.difference(row)
                        .filter(_ -> axis.known(row))
                        .ifPresent(difference -> points.add(point(axis, row, difference)));
            }
            if (!points.isEmpty()) {
                lines.add(
                        new Line(
                                key,
                                baseline.line(entry.getKey(), reading.names()),
                                reading.names().look(entry.getKey()),
                                Line.Kind.CURVE,
                                points));
            }
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        var points = lines.stream().flatMap(line -> line.points().stream()).toList();
        double low = points.stream().mapToDouble(Point::low).min().orElse(-1);
        double high = points.stream().mapToDouble(Point::high).max().orElse(1);
        var y = Axis.percent("points", Math.min(low, 0), Math.max(high, 0), true);
        var name = "Paired difference in points to " + baseline.words(series.keySet());
        return List.of(Picture.low(new Plot(name, x, y, lines, Frame.WIDE_LOW)));
    }

    private Point point(XAxis axis, Row row, Difference difference) {
        return new Point(
                axis.of(row),
                100 * difference.mean(),
                100 * difference.low(),
                100 * difference.high(),
                "%s against %s: %s, n = %s"
                        .formatted(
                                reading.names().full(row.key()),
                                baseline.label(row.key().series()),
                                Figures.difference(difference),
                                Figures.count(difference.problems())));
    }

    private String caption() {
        int most =
                series.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Row::problems)
                        .max()
                        .orElse(0);
        int seeds =
                series.values().stream().flatMap(List::stream).mapToInt(Row::seeds).max().orElse(0);
        return "Accuracy in %% on %s, n = %s problems, up to %d %s. Bands are 95 %% intervals of each line by itself; whether two differ is told by the difference below, not by overlapping bands."
                .formatted(
                        reading.title(dataset),
                        Figures.count(most),
                        seeds,
                        seeds == 1 ? "seed" : "seeds");
    }

    private List<Figure.CurveRow> table() {
        return series.values().stream()
                .flatMap(List::stream)
                .map(row ->
                        new Figure.CurveRow(
                                reading.names().series(row.key()),
                                Integer.toString(row.key().n()),
                                Figures.flops(row.cost().flops()),
                                Figures.estimate(row.accuracy()),
                                basis(row)))
                .toList();
    }

    private static String basis(Row row) {
        return "%s × %d".formatted(Figures.count(row.problems()), row.seeds());
    }
}
