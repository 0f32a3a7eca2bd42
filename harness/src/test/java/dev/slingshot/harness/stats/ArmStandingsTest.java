package dev.slingshot.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ArmStandingsTest {
    /// One single best, one tie of two, one tie of all that none solves, one tie of all that all
    /// do.
    private static final List<ArmCounts> FOUR =
            List.of(of(4, 1, 0), of(2, 2, 1), of(0, 0, 0), of(4, 4, 4));

    @Test
    void accuracy_is_the_mean_share() {
        assertThat(means(ArmStandings.of(FOUR).accuracy())).containsExactly(.625, .4375, .3125);
    }

    @Test
    void a_tie_of_m_gives_one_mth() {
        assertThat(wins(TieRule.FRACTIONAL))
                .usingElementComparator(
                        (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly((1 + .5 + 2 / 3.0) / 4, (.5 + 2 / 3.0) / 4, 2 / 3.0 / 4);
    }

    @Test
    void strictly_only_a_single_best_wins() {
        assertThat(wins(TieRule.STRICT)).containsExactly(.25, 0.0, 0.0);
    }

    @Test
    void shared_ties_are_won_by_all() {
        assertThat(wins(TieRule.SHARED)).containsExactly(1.0, .75, .5);
    }

    @Test
    void posterior_wins_add_up_to_one() {
        assertThat(wins(TieRule.POSTERIOR).stream().mapToDouble(x -> x).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void ties_and_unsolved_questions_are_counted() {
        var standings = ArmStandings.of(FOUR);

        assertThat(standings.tieRate()).isEqualTo(.75);
        assertThat(standings.unsolvedShare()).isEqualTo(.25);
    }

    @Test
    void a_second_column_leaves_unsolved_questions_out() {
        var wins =
                Objects.requireNonNull(
                        ArmStandings.of(FOUR).winsOfSolved().get(TieRule.FRACTIONAL));

        assertThat(means(wins))
                .usingElementComparator(
                        (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly((1 + .5 + 1 / 3.0) / 3, (.5 + 1 / 3.0) / 3, 1 / 9.0);
    }

    @Test
    void where_nothing_is_solved_there_is_no_second_column() {
        assertThat(ArmStandings.of(List.of(of(0, 0, 0))).winsOfSolved()).isEmpty();
    }

    @Test
    void duels_count_ties_half_and_mirror_each_other() {
        var duels = ArmStandings.of(FOUR).duels();

        assertThat(duels.get(0).get(1).mean()).isEqualTo((1 + .5 + .5 + .5) / 4);
        assertThat(duels.get(1).get(0).mean()).isEqualTo((0 + .5 + .5 + .5) / 4);
        assertThat(duels.get(2).get(2).mean()).isEqualTo(.5);
    }

    @Test
    void equal_shares_of_unequal_numbers_are_a_tie() {
        var counts = new ArmCounts(List.of(1, 3, 2), List.of(3, 9, 6));

        assertThat(counts.best()).containsExactly(0, 1, 2);
    }

    @Test
    void the_interval_is_that_of_resampled_questions() {
        // 0/1 with 30 of 100: the normal interval is .3 -+ 1.96 * sqrt(.21 / 100).
        var rows = new java.util.ArrayList<double[]>();
        for (int i = 0; i < 100; i++) {
            rows.add(new double[] {i < 30 ? 1 : 0});
        }
        var estimate = ClusterBootstrap.USUAL.shares(rows).getFirst();

        assertThat(estimate.low()).isCloseTo(.21, within(.015));
        assertThat(estimate.high()).isCloseTo(.39, within(.015));
    }

    @Test
    void questions_that_are_all_alike_still_leave_doubt() {
        var estimate =
                ClusterBootstrap.USUAL.shares(Collections.nCopies(10, new double[] {1})).getFirst();

        // statsmodels proportion_confint(10, 10, method="wilson")[0] = 0.7224672
        assertThat(estimate.low()).isCloseTo(.7224672, within(1e-6));
        assertThat(estimate.high()).isEqualTo(1);
    }

    @Test
    void questions_need_the_same_arms() {
        assertThatThrownBy(() ->
                        ArmStandings.of(
                                List.of(of(1, 1, 1), new ArmCounts(List.of(1), List.of(1)))))
                .hasMessageContaining("all have them");
        assertThatThrownBy(() -> new ArmCounts(List.of(3), List.of(2)))
                .hasMessageContaining("arm 0 has 3 right of 2");
    }

    private static ArmCounts of(int first, int second, int third) {
        return new ArmCounts(List.of(first, second, third), List.of(4, 4, 4));
    }

    private static List<Double> wins(TieRule rule) {
        return means(Objects.requireNonNull(ArmStandings.of(FOUR).wins().get(rule)));
    }

    private static List<Double> means(List<Estimate> estimates) {
        return estimates.stream().map(Estimate::mean).toList();
    }
}
