package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Row;
import dev.slingshot.reports.chart.Axis;

/// What a curve is drawn against. Total FLOPs come first: the verifier counts.
enum XAxis {
    FLOPS("Total FLOPs", "FLOPs per question, policy and verifier"),
    POLICY("Policy FLOPs", "FLOPs per question, policy alone"),
    SAMPLES("N", "N, samples per round"),
    TOKENS("Tokens", "tokens generated per question");

    final String label;
    final String title;

    XAxis(String label, String title) {
        this.label = label;
        this.title = title;
    }

    private double value(Row row) {
        return switch (this) {
            case FLOPS -> row.cost().flops();
            case POLICY -> row.cost().policyFlops();
            case SAMPLES -> row.key().n();
            case TOKENS -> row.cost().generatedTokens();
        };
    }

    boolean known(Row row) {
        return value(row) > 0;
    }

    /// On the axis: a logarithm, to base 2 for N and to base 10 for the rest.
    double of(Row row) {
        double natural = Math.log(value(row));
        return this == SAMPLES ? natural / Math.log(2) : natural / Math.log(10);
    }

    Axis axis(double low, double high) {
        return this == SAMPLES
                ? Axis.powersOfTwo(title, low, high)
                : Axis.powersOfTen(title, low, high);
    }
}
