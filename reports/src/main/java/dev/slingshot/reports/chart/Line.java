package dev.slingshot.reports.chart;

import java.util.List;

/// A series of points with what tells it from the others.
///
/// @param key number of its switch in the legend; hides the line where it is off
/// @param label short, written at the line's end
/// @param look colour, marker and dash
/// @param kind how it is drawn
public record Line(int key, String label, Look look, Kind kind, List<Point> points) {

    public Line {
        points = List.copyOf(points);
    }

    /// How a line is drawn.
    public enum Kind {
        /// Marks joined by a line, with a band for the interval.
        CURVE,
        /// A level across the whole width, with its band and one mark at what it costs.
        LEVEL,
        /// A thin line without marks or band: what no selection can pass.
        CEILING
    }
}
