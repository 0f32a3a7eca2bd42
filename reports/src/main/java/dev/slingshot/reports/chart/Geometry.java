package dev.slingshot.reports.chart;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// The plot area as XChart draws it: no text, no grid, no ticks, and each line in colours that only
/// say what it is. XChart's text would be glyph outlines of whatever font is installed.
final class Geometry {
    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.TRAPEZOID,
        SeriesMarkers.RECTANGLE
    };

    private Geometry() {}

    /// XChart's SVG in pixels of the plot area.
    static byte[] svg(Plot plot) {
        int width = plot.frame().plotWidth();
        int height = plot.frame().plotHeight();
        var chart = blank(plot, width, height);
        for (int i = 0; i < plot.lines().size(); i++) {
            add(chart, plot, plot.lines().get(i), i);
        }
        var graphics = new VectorGraphics2D();
        chart.paint(graphics, width, height);
        var out = new ByteArrayOutputStream();
        try {
            Processors.get("svg")
                    .getDocument(graphics.getCommands(), new PageSize(0, 0, width, height))
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static XYChart blank(Plot plot, int width, int height) {
        var chart = new XYChartBuilder().width(width).height(height).build();
        var styler = chart.getStyler();
        styler.setLegendVisible(false);
        styler.setChartTitleVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setXAxisTicksVisible(false);
        styler.setYAxisTicksVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(1.0);
        styler.setChartPadding(0);
        styler.setPlotMargin(0);
        styler.setMarkerSize(8);
        styler.setXAxisMin(plot.x().min());
        styler.setXAxisMax(plot.x().max());
        styler.setYAxisMin(plot.y().min());
        styler.setYAxisMax(plot.y().max());
        return chart;
    }

    private static void add(XYChart chart, Plot plot, Line line, int index) {
        if (line.kind() != Line.Kind.CEILING && line.points().stream().anyMatch(Geometry::wide)) {
            addBand(chart, plot, line, index);
        }
        if (line.kind() == Line.Kind.LEVEL) {
            var at = line.points().getFirst();
            var ends = new double[] {plot.x().min(), plot.x().max()};
            var level = chart.addSeries("level" + index, ends, new double[] {at.y(), at.y()});
            level.setLineColor(Role.LINE.color(index)).setLineStyle(new BasicStroke(2));
            level.setMarker(SeriesMarkers.NONE);
        }
        var series =
                chart.addSeries(
                        "line" + index,
                        line.points().stream().mapToDouble(Point::x).toArray(),
                        line.points().stream().mapToDouble(Point::y).toArray());
        series.setLineColor(Role.LINE.color(index)).setLineStyle(new BasicStroke(2));
        boolean marked = line.kind() != Line.Kind.CEILING;
        series.setMarker(marked ? MARKERS[line.look().hue()] : SeriesMarkers.NONE);
        series.setMarkerColor(Role.MARK.color(index));
    }

    private static boolean wide(Point point) {
        return point.high() > point.low();
    }

    private static void addBand(XYChart chart, Plot plot, Line line, int index) {
        var points = line.points();
        boolean level = line.kind() == Line.Kind.LEVEL || points.size() == 1;
        double margin = (plot.x().max() - plot.x().min()) * 0.006;
        double from = line.kind() == Line.Kind.LEVEL ? plot.x().min() : points.getFirst().x();
        double to = line.kind() == Line.Kind.LEVEL ? plot.x().max() : points.getLast().x();
        var first = points.getFirst();
        var xs =
                level
                        ? Stream.of(from - margin, to + margin, to + margin, from - margin)
                        : Stream.concat(
                                points.stream().map(Point::x),
                                points.reversed().stream().map(Point::x));
        var ys =
                level
                        ? Stream.of(first.low(), first.low(), first.high(), first.high())
                        : Stream.concat(
                                points.stream().map(Point::low),
                                points.reversed().stream().map(Point::high));
        var band =
                chart.addSeries(
                        "band" + index,
                        xs.mapToDouble(x -> Math.clamp(x, plot.x().min(), plot.x().max()))
                                .toArray(),
                        ys.mapToDouble(Double::doubleValue).toArray());
        band.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
        band.setFillColor(Role.BAND.color(index));
        band.setLineColor(new Color(0, 0, 0, 0));
        band.setLineStyle(org.knowm.xchart.style.lines.SeriesLines.NONE);
        band.setMarker(SeriesMarkers.NONE);
    }
}
