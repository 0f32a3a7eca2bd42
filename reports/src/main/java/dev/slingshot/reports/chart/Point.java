package dev.slingshot.reports.chart;

/// One measured point in axis coordinates (already a logarithm on a logarithmic axis).
///
/// @param low lower end of its interval; equal to `y` where there is none
/// @param title what it says when pointed at
public record Point(double x, double y, double low, double high, String title) {

    public Point {
        if (!Double.isFinite(x + y + low + high)) {
            throw new IllegalArgumentException(
                    "a chart point must be finite, got (%s, %s) [%s, %s]"
                            .formatted(x, y, low, high));
        }
    }
}
