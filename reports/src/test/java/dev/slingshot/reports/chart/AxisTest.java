package dev.slingshot.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void percentagesStartAndEndRound() {
        var axis = Axis.percent("accuracy", 23.4, 71, false);

        assertThat(axis.min()).isEqualTo(20);
        assertThat(axis.max()).isEqualTo(80);
        assertThat(axis.ticks()).extracting(Tick::label).startsWith("20", "30").endsWith("80");
    }

    @Test
    void pointsHaveSigns() {
        assertThat(Axis.percent("points", -12, 11, true).ticks())
                .extracting(Tick::label)
                .contains("\u221210", "0", "+10");
    }

    @Test
    void nGoesByPowersOfTwo() {
        assertThat(Axis.powersOfTwo("N", 0, 3).ticks())
                .extracting(Tick::label)
                .containsExactly("1", "2", "4", "8");
    }

    @Test
    void oneValueStillMakesAnAxis() {
        assertThat(Axis.powersOfTwo("N", 4, 4).max()).isEqualTo(5);
        assertThat(Axis.powersOfTwo("N", 4, 4).min()).isEqualTo(3);
        assertThat(Axis.powersOfTwo("N", 0, 0).ticks())
                .extracting(Tick::label)
                .containsExactly("1", "2");
        assertThat(Axis.percent("accuracy", 0, 0, false).max()).isPositive();
        assertThat(Axis.powersOfTen("FLOPs", 12, 12).max()).isGreaterThan(12);
    }

    @Test
    void flopsGoByPowersOfTen() {
        assertThat(Axis.powersOfTen("FLOPs", 12.1, 15.9).ticks())
                .extracting(Tick::label)
                .containsExactly("1T", "10T", "100T", "1P", "10P");
    }
}
