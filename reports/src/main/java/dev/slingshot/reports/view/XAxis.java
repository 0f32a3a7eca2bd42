package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Row;
import dev.slingshot.reports.chart.Axis;
import java.util.function.ToDoubleFunction;

/// What a curve is drawn against. Total FLOPs come first: the verifier counts.
enum XAxis {
    FLOPS("Total FLOPs", "FLOPs per question, policy and verifier", row -> row.cost().flops()),
    POLICY("Policy FLOPs", "FLOPs per question, policy alone", row -> row.cost().policyFlops()),
    SAMPLES("N", "N, samples per round", row -> row.key().n()),
    TOKENS("Tokens", "tokens generated per question", row -> row.cost().generatedTokens());

    final String label;
    final String title;
    private final ToDoubleFunction<Row> value;

    XAxis(String label, String title, ToDoubleFunction<Row> value) {
        this.label = label;
        this.title = title;
        this.value = value;
    }

    boolean known(Row row) {
        return value.applyAsDouble(row) > 0;
    }

    /// On the axis: a logarithm, to base 2 for N and to base 10 for the rest.
    double of(Row row) {
        double natural = Math.log(value.applyAsDouble(row));
        return this == SAMPLES ? natural / Math.log(2) : natural / Math.log(10);
    }

    Axis axis(double low, double high) {
        return this == SAMPLES
                ? Axis.powersOfTwo(title, low, high)
                : Axis.powersOfTen(title, low, high);
    }
}
