package dev.slingshot.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    /// python: scipy.stats.binomtest(7, 60).proportion_ci(method='wilson')
    @Test
    void few_binary_scores_have_wilsons_interval() {
        var estimate = Intervals.leaderboard(Sheets.binary(7, 60), true);
        assertThat(estimate.low()).isCloseTo(0.0576772064005603, within(1e-9));
        assertThat(estimate.high()).isCloseTo(0.2217878802417086, within(1e-9));
        assertThat(estimate.method()).isEqualTo("Wilson");
    }

    /// python: scipy.stats.binomtest(0, 40).proportion_ci(method='wilson')
    @Test
    void nothing_right_is_not_certainty() {
        var estimate = Intervals.leaderboard(Sheets.binary(0, 40), false);
        assertThat(estimate.low()).isZero();
        assertThat(estimate.high()).isCloseTo(0.08762160119728662, within(1e-9));
    }

    /// python: m ± scipy.stats.t.ppf(.975, 399) * x.std(ddof=1) / 20 with 240 of 400 right
    @Test
    void many_problems_have_an_interval_clustered_by_problem() {
        var estimate = Intervals.leaderboard(Sheets.binary(240, 400), false);
        assertThat(estimate.mean()).isCloseTo(.6, within(1e-12));
        assertThat(estimate.low()).isCloseTo(0.5517845054521442, within(1e-9));
        assertThat(estimate.high()).isCloseTo(0.6482154945478558, within(1e-9));
    }

    /// python: n_eff = p(1-p) / (problem_means.var(ddof=1) / n), times (z / t.ppf(.975, n-1))**2,
    /// then Wilson's formula: 0.49255516850533343, 0.6687918841636834
    @Test
    void seeds_widen_the_sample_only_by_what_they_tell() {
        var estimate = Intervals.leaderboard(fortyProblemsThreeSeeds(), false);
        assertThat(estimate.low()).isCloseTo(0.49255516850533343, within(1e-9));
        assertThat(estimate.high()).isCloseTo(0.6687918841636834, within(1e-9));
    }

    /// python: y = [[1,1,0],[0,0,1],[1,1,1],[0,1,0]]; seed SD y.mean(0).std(ddof=1); within
    /// y.var(1, ddof=1).mean(); between y.mean(1).var(ddof=1) - within/3; chi2.sf(2*S2/(within/4),
    /// 2)
    @Test
    void the_spread_over_seeds_agrees_with_scipy() {
        var spread = SeedSpread.of(fourProblemsThreeSeeds()).orElseThrow();
        assertThat(spread.sd()).isCloseTo(0.14433756729740646, within(1e-12));
        assertThat(spread.within()).isCloseTo(.25, within(1e-12));
        assertThat(spread.between()).isCloseTo(0.01851851851851853, within(1e-12));
        assertThat(spread.excessPValue()).isCloseTo(0.7165313105737892, within(1e-9));
    }

    @Test
    void one_seed_has_no_spread() {
        assertThat(SeedSpread.of(Sheets.binary(3, 9))).isEmpty();
    }

    @Test
    void the_error_on_a_frozen_benchmark_is_that_of_the_draws() {
        assertThat(Intervals.frozenError(fourProblemsThreeSeeds()))
                .isCloseTo(Math.sqrt(.25 / 3 / 4), within(1e-12));
    }

    /// R: p.adjust(c(.01, .04, .03, .005), "holm"), then "BH"
    @Test
    void families_are_adjusted_as_in_r() {
        var p = List.of(.01, .04, .03, .005);
        assertThat(Multiplicity.holm(p)).containsExactly(.03, .06, .06, .02);
        assertThat(Multiplicity.benjaminiHochberg(p)).containsExactly(.02, .04, .04, .02);
    }

    @Test
    void a_score_outside_its_range_is_refused() {
        assertThatThrownBy(() -> new ScoreSheet(new TreeMap<>(Map.of("a", List.of(1.5)))))
                .hasMessage("problem a needs scores in [0, 1], got [1.5]");
    }

    private static ScoreSheet fourProblemsThreeSeeds() {
        return Sheets.of(
                List.of(1.0, 1.0, 0.0),
                List.of(0.0, 0.0, 1.0),
                List.of(1.0, 1.0, 1.0),
                List.of(0.0, 1.0, 0.0));
    }

    private static ScoreSheet fortyProblemsThreeSeeds() {
        var scores = new TreeMap<String, List<Double>>();
        for (int copy = 0; copy < 10; copy++) {
            int number = copy;
            fourProblemsThreeSeeds()
                    .scores()
                    .forEach((problem, seeds) -> scores.put(number + problem, seeds));
        }
        return new ScoreSheet(scores);
    }
}
