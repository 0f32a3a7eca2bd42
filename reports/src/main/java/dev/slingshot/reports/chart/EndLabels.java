package dev.slingshot.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places the names at the lines' right ends so that none covers another.
final class EndLabels {
    private static final double GAP = 14;

    private EndLabels() {}

    /// A line with the height of its name in pixels.
    record Label(int line, double at, double y) {}

    static List<Label> of(Plot plot) {
        var wanted = new ArrayList<Label>();
        for (int i = 0; i < plot.lines().size(); i++) {
            double y = plot.screenY(plot.lines().get(i).points().getLast().y());
            wanted.add(new Label(i, y, y));
        }
        wanted.sort(Comparator.comparingDouble(Label::y).thenComparingInt(Label::line));
        double floor = plot.frame().height() - plot.frame().bottom() - (wanted.size() - 1) * GAP;
        var placed = new ArrayList<Label>();
        double lowest = plot.frame().top() - GAP;
        for (Label label : wanted) {
            double y = Math.max(Math.min(label.y(), floor), lowest + GAP);
            placed.add(new Label(label.line(), label.at(), y));
            lowest = y;
            floor += GAP;
        }
        return placed;
    }
}
