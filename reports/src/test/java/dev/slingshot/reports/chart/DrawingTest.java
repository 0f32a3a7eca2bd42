package dev.slingshot.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Plot PLOT =
            new Plot(
                    "Accuracy <against> N",
                    Axis.powersOfTwo("N", 0, 3),
                    Axis.percent("accuracy", 20, 60, false),
                    List.of(
                            new Line(
                                    0,
                                    "1B & DVTS",
                                    new Look(4, 0),
                                    Line.Kind.CURVE,
                                    List.of(
                                            new Point(0, 25, 22, 28, "N=1"),
                                            new Point(3, 50, 46, 54, "N=8"))),
                            new Line(
                                    1,
                                    "8B greedy",
                                    new Look(0, 1),
                                    Line.Kind.LEVEL,
                                    List.of(new Point(0, 40, 36, 44, "8B")))),
                    Frame.WIDE);

    @Test
    void drawsEachLineOnceWithItsBandAndMarks() {
        assertThat(Drawing.svg(PLOT))
                .contains("<g class=\"k0 h4 d0\"><path class=\"band\" d=\"M0 ")
                .contains("<g class=\"k1 h0 d1 level\">")
                .contains("<title>N=8</title>");
    }

    @Test
    void holdsTextAsText() {
        assertThat(Drawing.svg(PLOT))
                .contains("aria-label=\"Accuracy &lt;against&gt; N\"")
                .contains(">1B &amp; DVTS</text>")
                .doesNotContain("rgb(");
    }

    @Test
    void placesLinesWhereTheAxesSay() {
        assertThat(PLOT.screenX(0)).isEqualTo(48);
        assertThat(PLOT.screenY(60)).isEqualTo(14);
        int bottom = Frame.WIDE.plotHeight();
        double height = bottom * (60 - 25) / 40.0;
        assertThat(Drawing.svg(PLOT))
                .contains("<path class=\"line\" d=\"M0 " + Shapes.round(height));
    }

    @Test
    void isTheSameTwice() {
        assertThat(Drawing.svg(PLOT)).isEqualTo(Drawing.svg(PLOT));
    }

    @Test
    void refusesAShapeItDoesNotKnow() {
        var svg = "<svg><text style=\"fill:rgb(1,0,7)\">1</text></svg>";

        assertThatThrownBy(() -> Shapes.of(svg.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("unknown element <text>");
    }

    @Test
    void keepsNamesApart() {
        var lines =
                java.util.stream.IntStream.range(0, 5)
                        .mapToObj(i ->
                                new Line(
                                        i,
                                        "line " + i,
                                        new Look(i, 0),
                                        Line.Kind.LEVEL,
                                        List.of(new Point(0, 20, 20, 20, ""))))
                        .toList();
        var labels = EndLabels.of(new Plot("", PLOT.x(), PLOT.y(), lines, Frame.WIDE));

        for (int i = 1; i < labels.size(); i++) {
            assertThat(labels.get(i).y() - labels.get(i - 1).y()).isGreaterThanOrEqualTo(14);
        }
        assertThat(labels.getLast().y()).isLessThanOrEqualTo(Frame.WIDE.height() - 44.0);
    }

    @Test
    void a_long_name_has_room_at_the_right_end() {
        var usual = new Plot("", PLOT.x(), PLOT.y(), List.of(named("majority")), Frame.WIDE);
        var name = "beam search weighted by plus-minus";
        var wider = new Plot("", PLOT.x(), PLOT.y(), List.of(named(name)), Frame.WIDE);
        assertThat(usual.frame()).isEqualTo(Frame.WIDE);
        assertThat(wider.frame().right()).isGreaterThan(name.length() * 7);
        assertThat(wider.frame().width()).isEqualTo(Frame.WIDE.width());
        assertThat(wider.in(Frame.NARROW).frame()).isEqualTo(Frame.NARROW);
    }

    private static Line named(String name) {
        return new Line(
                0, name, new Look(0, 0), Line.Kind.LEVEL, List.of(new Point(0, 20, 20, 20, "")));
    }
}
