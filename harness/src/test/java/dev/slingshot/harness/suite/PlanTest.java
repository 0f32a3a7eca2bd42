package dev.slingshot.harness.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.strategies.Aggregation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void samplesOfAllBudgetsAreOneCellAtTheLargest() {
        var plan =
                Fixture.plan(
                        """
                        policies: [tiny]
                        strategies: [{search: sample, selections: [majority]}]
                        budgets: [4, 1, 16]
                        """);

        assertThat(plan.cells())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.id()).isEqualTo("quickstart_equations-1_tiny_sample_n16");
                    assertThat(cell.rows())
                            .extracting(row -> row.key().n())
                            .containsExactly(1, 4, 16);
                });
    }

    @Test
    void greedyRunsOnceWhateverTheBudgetsAndSeeds() {
        var plan =
                Fixture.plan("policies: [tiny]\nstrategies: [greedy]\nbudgets: [4, 8]\nseeds: 3");

        assertThat(plan.cells())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.n()).isEqualTo(1);
                    assertThat(cell.seeds()).containsExactly(1);
                    assertThat(cell.sampling().greedy()).isTrue();
                    assertThat(cell.rows())
                            .extracting(PlannedRow::key)
                            .containsExactly(
                                    new RowKey(
                                            "quickstart",
                                            "equations@1",
                                            "tiny",
                                            "",
                                            "greedy",
                                            "first",
                                            "",
                                            1));
                });
    }

    @Test
    void guidedSearchesRunAgainForEachBudgetAndVerifier() {
        var plan =
                Fixture.plan(
                        """
                        policies: [tiny]
                        strategies: [{search: beam, selections: [majority]}]
                        verifiers: [grounded, simulated, none]
                        budgets: [4, 8]
                        """);

        assertThat(plan.cells())
                .extracting(PlannedCell::id)
                .containsExactly(
                        "quickstart_equations-1_tiny_grounded_beam_n4",
                        "quickstart_equations-1_tiny_grounded_beam_n8",
                        "quickstart_equations-1_tiny_simulated_beam_n4",
                        "quickstart_equations-1_tiny_simulated_beam_n8");
        assertThat(plan.cells().getFirst().knobs().pruning()).isEqualTo(Aggregation.PRODUCT);
        assertThat(plan.rows()).allSatisfy(row -> assertThat(row.key().verifier()).isNotEmpty());
    }

    @Test
    void rowsThatReadNoScoreBelongToOneCellOnly() {
        var plan =
                Fixture.plan(
                        """
                        policies: [tiny]
                        strategies: [{search: sample, selections: [majority, weighted]}]
                        verifiers: [grounded, simulated, none]
                        budgets: [2]
                        """);

        assertThat(plan.cells())
                .extracting(PlannedCell::verifier)
                .containsExactly("grounded", "simulated");
        assertThat(plan.rows())
                .extracting(row -> row.key().selection() + " " + row.key().aggregation())
                .containsExactly("majority ", "weighted product", "weighted last");
    }

    @Test
    void aSelectionIsReadWithEachAggregationOnce() {
        var plan =
                Fixture.plan(
                        """
                        policies: [tiny]
                        strategies:
                          - {search: sample, selections: [weighted], aggregations: [default, product, min]}
                        verifiers: [grounded]
                        """);

        assertThat(plan.rows())
                .extracting(row -> row.key().aggregation())
                .containsExactly("product", "min");
    }

    @Test
    void whatIsExcludedIsNotPlanned() {
        var plan =
                Fixture.plan(
                        """
                        strategies: [greedy, {search: sample, selections: [majority]}]
                        budgets: [1, 16]
                        exclude: [{policy: big, strategy: greedy}, {strategy: sample, n: 16}]
                        """);

        assertThat(plan.cells())
                .extracting(PlannedCell::id)
                .containsExactly(
                        "quickstart_equations-1_tiny_greedy_n1",
                        "quickstart_equations-1_tiny_sample_n1",
                        "quickstart_equations-1_big_sample_n1");
    }

    @Test
    void aPairingIsMadeOnEachDataSet() {
        var text =
                Fixture.text(
                                """
                                strategies: [greedy, {search: sample, selections: [majority]}]
                                budgets: [1, 16]
                                """,
                                """
                                pairings:
                                  - name: small and many against big
                                    challenger: {policy: tiny, strategy: sample, n: 16}
                                    baseline: {policy: big, strategy: greedy}
                                """)
                        .replace("datasets: [quickstart]", "datasets: [quickstart, simulated]");
        var plan = Plan.of(Fixture.suite(text), Fixture.KNOWN);

        assertThat(plan.pairings())
                .extracting(pairing -> pairing.challenger().dataset())
                .containsExactly("quickstart", "simulated");
        assertThat(plan.pairings().getLast().baselines())
                .extracting(key -> key.policy() + " on " + key.dataset())
                .containsExactly("big on simulated");
    }

    @Test
    void aPairingByComputeKeepsTheWholeCurve() {
        var plan =
                Fixture.plan(
                        """
                        policies: [tiny]
                        strategies: [{search: sample, selections: [majority]}, {search: beam, selections: [weighted]}]
                        verifiers: [grounded]
                        budgets: [4, 8]
                        """,
                        """
                        pairings:
                          - challenger: {strategy: beam, n: 8}
                            baseline: {strategy: sample}
                            match: flops
                        """);

        assertThat(plan.pairings().getFirst().baselines())
                .extracting(RowKey::n)
                .containsExactly(4, 8);
    }

    @Test
    void idsDoNotDependOnOtherCells() {
        var alone = Fixture.plan("policies: [big]\nstrategies: [greedy]");
        var among = Fixture.plan("strategies: [greedy, {search: sample, selections: [majority]}]");

        assertThat(among.cells())
                .extracting(PlannedCell::id)
                .contains(alone.cells().getFirst().id());
    }

    @Test
    void theQuickstartHasFourCells() {
        var suite = Suites.load("quickstart", Fixture.KNOWN, Map.of());
        var plan = Plan.of(suite, Fixture.KNOWN);

        assertThat(plan.cells())
                .extracting(PlannedCell::id)
                .isEqualTo(
                        List.of(
                                "quickstart_equations-1_local_greedy_n1",
                                "quickstart_equations-1_local_grounded_sample_n16",
                                "quickstart_equations-1_local_grounded_beam_n8",
                                "quickstart_equations-1_local_grounded_dvts_n8"));
    }
}
