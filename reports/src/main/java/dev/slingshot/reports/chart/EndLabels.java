package dev.slingshot.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places the names at the lines' right ends so that none covers another.
final class EndLabels {
    private static final double GAP = 14;

    private EndLabels() {}

    /// A line with its end and the height of its name, in pixels.
    record Label(int line, double x, double at, double y) {}

    static List<Label> of(Plot plot) {
        var wanted = new ArrayList<Label>();
        for (int i = 0; i < plot.lines().size(); i++) {
            var line = plot.lines().get(i);
            var last = line.points().getLast();
            double y = plot.screenY(last.y());
            double end = plot.frame().width() - plot.frame().right();
            double x =
                    line.kind() == Line.Kind.LEVEL
                            ? end
                            : Math.min(plot.screenX(last.x()) + 7, end);
            wanted.add(new Label(i, x, y, y));
        }
        wanted.sort(Comparator.comparingDouble(Label::y).thenComparingInt(Label::line));
        double floor = plot.frame().height() - plot.frame().bottom() - (wanted.size() - 1) * GAP;
        var placed = new ArrayList<Label>();
        double lowest = plot.frame().top() - GAP;
        for (Label label : wanted) {
            double y = Math.max(Math.min(label.y(), floor), lowest + GAP);
            placed.add(new Label(label.line(), label.x(), label.at(), y));
            lowest = y;
            floor += GAP;
        }
        return placed;
    }
}
