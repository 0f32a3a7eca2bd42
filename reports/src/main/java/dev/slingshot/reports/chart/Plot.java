package dev.slingshot.reports.chart;

import java.util.List;

/// A chart as data. {@link Drawing#svg} makes it a picture.
///
/// @param name read out in place of the picture
public record Plot(String name, Axis x, Axis y, List<Line> lines, Frame frame) {

    public Plot {
        lines = List.copyOf(lines);
        frame = frame.withRoomFor(lines.stream().mapToInt(Plot::letters).max().orElse(0));
    }

    private static int letters(Line line) {
        return line.label().length();
    }

    public Plot in(Frame other) {
        return new Plot(name, x, y, lines, other);
    }

    double screenX(double value) {
        return frame.left() + (value - x.min()) / (x.max() - x.min()) * frame.plotWidth();
    }

    double screenY(double value) {
        return frame.top() + (y.max() - value) / (y.max() - y.min()) * frame.plotHeight();
    }
}
