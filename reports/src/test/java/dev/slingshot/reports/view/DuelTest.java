package dev.slingshot.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.reports.fixture.Fixture;
import org.junit.jupiter.api.Test;

class DuelTest {
    @Test
    void leadsWithTheCheapestBudgetOfTheWinsAtTheTop() {
        var duels = Duel.of(new Reading(Fixture.large()));

        assertThat(duels).hasSize(2);
        assertThat(Duel.findings(duels).getFirst())
                .isEqualTo(
                        new Duel.Finding(
                                "Ahead of 8B greedy", "better", "1B + DVTS weighted from N=64 on"));
        assertThat(duels.getFirst().budgets())
                .extracting(Duel.Budget::n)
                .containsExactly("N=16", "N=64", "N=256");
        assertThat(duels.getFirst().budgets())
                .filteredOn(Duel.Budget::lead)
                .extracting(Duel.Budget::n)
                .containsExactly("N=64");
    }
}
