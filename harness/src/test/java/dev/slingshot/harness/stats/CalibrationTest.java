package dev.slingshot.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.harness.stats.Calibration.Forecast;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
    private static final List<Forecast> FORECASTS =
            List.of(
                    new Forecast(.8, true),
                    new Forecast(.8, false),
                    new Forecast(.1, false),
                    new Forecast(1, true));

    @Test
    void brier_is_the_mean_squared_distance() {
        assertThat(Calibration.brier(FORECASTS)).hasValueCloseTo(.1725, within(1e-12));
    }

    @Test
    void the_error_weighs_the_gap_of_each_bin_by_its_forecasts() {
        // Bins of .1, .8 and 1: gaps of .1 * 1, .3 * 2 and 0 * 1 over four forecasts.
        assertThat(Calibration.error(FORECASTS)).hasValueCloseTo(.175, within(1e-12));
    }

    @Test
    void of_nothing_there_is_none() {
        assertThat(Calibration.brier(List.of())).isEmpty();
        assertThat(Calibration.error(List.of())).isEmpty();
    }
}
