package dev.slingshot.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.harness.stats.Difference.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparingTest {

    /// python: scipy.stats.bootstrap((d,), np.mean, n_resamples=100000, method='percentile') of 60
    /// times +1, 30 times -1, 310 times 0: [0.03, 0.12]; binomtest(60, 90, .5).pvalue
    @Test
    void the_bootstrap_agrees_with_scipy() {
        var difference = compare(60, 30, 400);
        assertThat(difference.mean()).isCloseTo(.075, within(1e-12));
        assertThat(difference.low()).isCloseTo(.03, within(.0026));
        assertThat(difference.high()).isCloseTo(.12, within(.0026));
        assertThat(difference.pValue()).hasValueCloseTo(0.0020602656809630745, within(1e-12));
        assertThat(difference.verdict()).isEqualTo(Verdict.BETTER);
    }

    /// python: scipy.stats.binomtest(better, better + worse, .5).pvalue
    @ParameterizedTest
    @CsvSource({"6, 0, 0.03125", "15, 4, 0.0192108154296875", "5, 5, 1", "0, 0, 1"})
    void mcnemar_is_exact(int better, int worse, double p) {
        assertThat(McNemar.pValue(better, worse)).isCloseTo(p, within(1e-12));
    }

    /// python: Bonett and Price's interval of b=6, c=0, n=500: 0.0009587400749949387,
    /// 0.02294564239512458
    @Test
    void six_flips_one_way_decide_and_five_do_not() {
        var six = compare(6, 0, 500);
        assertThat(six.low()).isCloseTo(0.0009587400749949387, within(1e-12));
        assertThat(six.high()).isCloseTo(0.02294564239512458, within(1e-12));
        assertThat(six.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(compare(5, 0, 500).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    /// By counting: 8 of the 32 patterns of 1, .5, .5, 1, -.5 sum to 2.5 or more either way.
    @Test
    void few_differences_of_several_seeds_are_tested_by_all_their_sign_flips() {
        assertThat(SignFlips.pValue(new double[] {1, .5, .5, 0, 1, -.5, 0}))
                .isCloseTo(.25, within(1e-12));
        assertThat(SignFlips.pValue(new double[] {1, 1, 1, 1, 1, 1})).isEqualTo(.03125);
        assertThat(SignFlips.pValue(new double[] {0, 0})).isEqualTo(1);
    }

    @Test
    void swapping_the_sides_turns_better_into_worse() {
        assertThat(compare(30, 60, 400).verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void a_few_equal_problems_do_not_prove_equality() {
        assertThat(compare(0, 0, 40).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(compare(0, 0, 40).high()).isPositive();
        assertThat(compare(0, 0, 1000).verdict()).isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void an_inconclusive_difference_says_what_would_settle_it() {
        var difference = compare(40, 30, 500);
        assertThat(difference.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        // (1.96 + .8416)² x .1396 / .02²
        assertThat(difference.remark()).isEqualTo("about 2,800 problems");
    }

    @Test
    void seeds_are_named_where_more_of_them_would_settle_it() {
        // All noise is that of the draws: each problem is right half of the time, ours a bit more.
        var ours = new TreeMap<String, List<Double>>();
        var theirs = new TreeMap<String, List<Double>>();
        for (int i = 0; i < 200; i++) {
            ours.put("p" + i, i % 10 == 0 ? List.of(1.0, 1.0) : List.of(1.0, 0.0));
            theirs.put("p" + i, i % 16 == 0 ? List.of(1.0, 1.0) : List.of(0.0, 1.0));
        }
        var settling = new Settling(.01, new ScoreSheet(ours), new ScoreSheet(theirs));
        assertThat(settling.remark(.02, .05)).matches("about [\\d,]+ problems or \\d+ seeds");
    }

    @Test
    void the_same_comparison_always_gives_the_same_interval() {
        assertThat(compare(60, 30, 400)).isEqualTo(compare(60, 30, 400));
    }

    @Test
    void only_common_problems_are_paired() {
        var ours = new ScoreSheet(new TreeMap<>(Map.of("a", List.of(1.0), "b", List.of(1.0))));
        var theirs = new ScoreSheet(new TreeMap<>(Map.of("b", List.of(0.0), "c", List.of(1.0))));
        var difference = Comparing.USUAL.difference(ours, theirs);
        assertThat(difference.problems()).isEqualTo(1);
        assertThat(difference.mean()).isEqualTo(1);
    }

    @Test
    void rows_without_a_common_problem_are_refused() {
        var ours = new ScoreSheet(new TreeMap<>(Map.of("a", List.of(1.0))));
        var theirs = new ScoreSheet(new TreeMap<>(Map.of("c", List.of(1.0))));
        assertThatThrownBy(() -> Comparing.USUAL.difference(ours, theirs))
                .hasMessageContaining("without a common problem");
    }

    private static Difference compare(int better, int worse, int problems) {
        double[] ours = new double[problems];
        double[] theirs = new double[problems];
        Arrays.fill(ours, 0, better, 1);
        Arrays.fill(theirs, better, better + worse, 1);
        return Comparing.USUAL.difference(Sheets.single(ours), Sheets.single(theirs));
    }
}
