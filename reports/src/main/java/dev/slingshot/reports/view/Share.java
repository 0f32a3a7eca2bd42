package dev.slingshot.reports.view;

import java.util.List;

/// A share of a few problems with Wilson's 95 % interval (Wilson 1927), as a cell of a heat table.
///
/// @param heat class from `q0` to `q10`
public record Share(String value, String interval, String heat) {
    private static final double Z = 1.959963984540054;

    static final Share NONE = new Share("–", "", "");

    static Share of(List<Double> scores) {
        if (scores.isEmpty()) {
            return NONE;
        }
        int n = scores.size();
        double p = scores.stream().mapToDouble(Double::doubleValue).sum() / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
        return new Share(
                Figures.percent(p),
                "%s–%s"
                        .formatted(
                                Figures.decimal(100 * Math.max(0, middle - half), 0),
                                Figures.decimal(100 * Math.min(1, middle + half), 0)),
                "q" + Math.round(10 * p));
    }
}
