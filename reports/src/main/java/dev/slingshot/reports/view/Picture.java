package dev.slingshot.reports.view;

import dev.slingshot.reports.chart.Drawing;
import dev.slingshot.reports.chart.Frame;
import dev.slingshot.reports.chart.Plot;

/// One chart in two widths, as SVG that is safe to print as it is.
public record Picture(String wide, String narrow) {

    static Picture of(Plot plot) {
        return new Picture(Drawing.svg(plot.in(Frame.WIDE)), Drawing.svg(plot.in(Frame.NARROW)));
    }

    static Picture low(Plot plot) {
        return new Picture(
                Drawing.svg(plot.in(Frame.WIDE_LOW)), Drawing.svg(plot.in(Frame.NARROW_LOW)));
    }
}
