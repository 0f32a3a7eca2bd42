package dev.slingshot.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.result.RowKey;
import dev.slingshot.reports.chart.Look;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HuesTest {
    @Test
    void no_two_methods_look_alike_while_there_are_enough_looks() {
        var rows =
                List.of(
                        row("beam", "best-of-n"),
                        row("beam", "weighted"),
                        row("beam", "majority"),
                        row("dvts", "best-of-n"),
                        row("dvts", "weighted"),
                        row("dvts", "majority"),
                        row("sample", "majority"));
        var hues = new Hues(rows);
        assertThat(rows).extracting(hues::of).doesNotHaveDuplicates().doesNotContain(0);
    }

    @Test
    void a_usual_method_looks_the_same_in_every_report() {
        var majority = row("sample", "majority");
        assertThat(new Hues(List.of(majority)).of(majority))
                .isEqualTo(new Hues(List.of(row("mcts", "weighted"), majority)).of(majority));
    }

    @Test
    void first_answers_and_ceilings_are_neutral() {
        var greedy = row("greedy", "first");
        var ceiling = row("sample", "oracle");
        var hues = new Hues(List.of(greedy, ceiling));
        assertThat(hues.of(greedy)).isZero();
        assertThat(hues.of(ceiling)).isZero();
    }

    @Test
    void looks_are_shared_evenly_beyond_that() {
        var rows = IntStream.range(0, 14).mapToObj(i -> row("search-" + i, "majority")).toList();
        var hues = new Hues(rows);
        for (int hue = 1; hue < Look.HUES; hue++) {
            int one = hue;
            assertThat(rows.stream().filter(row -> hues.of(row) == one)).hasSize(2);
        }
    }

    private static RowKey row(String search, String selection) {
        return new RowKey("d", "p", "m", "", search, selection, "", 8);
    }
}
