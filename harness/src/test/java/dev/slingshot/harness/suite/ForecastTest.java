package dev.slingshot.harness.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.suite.Forecast.Range;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Forecast.Usual USUAL = new Forecast.Usual(100, 5);

    @Test
    void aPoolDrawsNForEveryProblemAndSeed() {
        var forecast =
                forecast(
                        """
                        policies: [tiny]
                        strategies: [{search: sample, selections: [majority]}]
                        budgets: [4, 16]
                        seeds: 2
                        """);

        assertThat(forecast.trials()).isEqualTo(20);
        assertThat(forecast.calls()).isEqualTo(new Range(320, 320));
        assertThat(forecast.tokens()).isEqualTo(new Range(320 * 2048, 320 * 100));
        assertThat(forecast.scorings()).isEqualTo(new Range(0, 0));
    }

    @Test
    void aTreeDrawsNChildrenARound() {
        var forecast =
                forecast(
                        """
                        policies: [tiny]
                        verifiers: [grounded]
                        strategies: [{search: beam, iterations: 10}]
                        budgets: [8]
                        """,
                        "sampling: {max_tokens: 500, step_tokens: 50}");

        assertThat(forecast.calls()).isEqualTo(new Range(10 * 8 * 10, 10 * 8 * 5));
        assertThat(forecast.tokens()).isEqualTo(new Range(10 * 8 * 10 * 50, 10 * 8 * 100));
        assertThat(forecast.scorings()).isEqualTo(forecast.calls());
    }

    @Test
    void cellsOfOnePoolDrawItOnce() {
        var forecast =
                forecast(
                        """
                        policies: [tiny]
                        verifiers: [grounded, other]
                        strategies: [{search: sample, selections: [weighted]}]
                        budgets: [8]
                        """,
                        "verifiers: {other: {kind: simulated, model: sim-prm-8b}}");

        assertThat(forecast.lines()).hasSize(2);
        assertThat(forecast.calls()).isEqualTo(new Range(80, 80));
        assertThat(forecast.scorings()).isEqualTo(new Range(160, 160));
    }

    private static Forecast forecast(String matrix, String... more) {
        return Forecast.of(
                Fixture.plan(matrix, more), Fixture.KNOWN, Map.of("quickstart", 10), USUAL);
    }
}
