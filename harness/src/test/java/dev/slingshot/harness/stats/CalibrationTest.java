package dev.slingshot.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class CalibrationTest {

    private static Calibration two(double first, double second, boolean secondHappened) {
        var calibration = new Calibration();
        calibration.add(first, true);
        calibration.add(second, secondHappened);
        return calibration;
    }

    private static Calibration four() {
        var calibration = two(.8, .8, false);
        var more = new Calibration();
        more.add(.1, false);
        more.add(1, true);
        calibration.add(more);
        return calibration;
    }

    @Test
    void brier_is_the_mean_squared_distance() {
        assertThat(four().brier()).hasValueCloseTo(.1725, within(1e-12));
    }

    @Test
    void the_error_weighs_the_gap_of_each_bin_by_its_forecasts() {
        // Bins of .1, .8 and 1: gaps of .1 * 1, .3 * 2 and 0 * 1 over four forecasts.
        assertThat(four().error()).hasValueCloseTo(.175, within(1e-12));
    }

    @Test
    void gaps_of_one_bin_cancel_out_and_those_of_two_do_not() {
        assertThat(two(.55, .54, false).error()).hasValueCloseTo(.045, within(1e-12));
        assertThat(two(.55, .44, false).error()).hasValueCloseTo(.445, within(1e-12));
    }

    @Test
    void of_nothing_there_is_none() {
        assertThat(new Calibration().brier()).isEmpty();
        assertThat(new Calibration().error()).isEmpty();
    }
}
