package dev.slingshot.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Figures by the definitions: Pearson's r of mean ranks, and (C - D) / sqrt((N - Tx)(N - Ty)).
final class RankCorrelationTest {
    private static final double[] X = {.1, .4, .4, .7, .9, .2};
    private static final double[] Y = {0, .5, .25, .5, 1, .25};

    @Test
    void spearman_gives_ties_their_mean_rank() {
        assertThat(RankCorrelation.spearman(X, Y))
                .hasValueCloseTo(0.9254762227411248, within(1e-9));
    }

    @Test
    void kendall_corrects_for_ties() {
        assertThat(RankCorrelation.kendall(X, Y)).hasValueCloseTo(0.8894991799933214, within(1e-9));
    }

    @Test
    void a_figure_that_is_the_same_for_all_orders_nothing() {
        assertThat(RankCorrelation.spearman(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(RankCorrelation.kendall(new double[] {1, 2, 3}, new double[] {0, 0, 0}))
                .isEmpty();
    }
}
