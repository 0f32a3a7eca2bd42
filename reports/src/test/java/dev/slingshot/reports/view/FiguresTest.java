package dev.slingshot.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void differencesCarryTheirSign() {
        assertThat(Figures.points(0.0251)).isEqualTo("+2.5");
        assertThat(Figures.points(-0.009)).isEqualTo("\u22120.9");
        assertThat(Figures.points(-0.0001)).isEqualTo("0.0");
    }

    @Test
    void largeNumbersHavePrefixes() {
        assertThat(Figures.flops(13.9e12)).isEqualTo("13.9 TFLOPs");
        assertThat(Figures.flops(999.7e9)).isEqualTo("1.00 TFLOPs");
        assertThat(Figures.flops(0)).isEqualTo("unknown");
    }

    @Test
    void ratiosSayHowManyTimes() {
        assertThat(Figures.ratio(55.2)).isEqualTo("55×");
        assertThat(Figures.ratio(1.53)).isEqualTo("1.5×");
        assertThat(Figures.ratio(0.134)).isEqualTo("0.13×");
    }

    @Test
    void oneThingIsNotMany() {
        assertThat(Figures.count(1, "round")).isEqualTo("1 round");
        assertThat(Figures.count(1319, "token")).isEqualTo("1\u202f319 tokens");
    }
}
