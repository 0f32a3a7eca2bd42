package dev.slingshot.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.compute.Cost;
import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.stats.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void equalRowsTie() {
        assertThat(Ranks.of(List.of(row(50), row(50))))
                .containsExactly(new Ranks(1, 2), new Ranks(1, 2));
    }

    @Test
    void aRowFarAheadIsFirst() {
        assertThat(Ranks.of(List.of(row(90), row(20), row(22))))
                .containsExactly(new Ranks(1, 1), new Ranks(2, 3), new Ranks(2, 3));
    }

    @Test
    void aSingleProblemTellsNothing() {
        var one = List.of(row(100, 1), row(0, 1));

        assertThat(Ranks.of(one)).containsExactly(new Ranks(1, 2), new Ranks(1, 2));
    }

    private static Row row(int right) {
        return row(right, 100);
    }

    private static Row row(int right, int problems) {
        return new Row(
                new RowKey("d", "p", "m", "", "sample", "majority", "", right + 1),
                problems,
                1,
                0,
                new Estimate(0, 0, 0, ""),
                OptionalDouble.empty(),
                Optional.empty(),
                new Cost(0, 0, 0, 0, 0, 0, 0, 0),
                true,
                1,
                IntStream.range(0, problems)
                        .mapToObj(i -> i * 37 % problems < right ? 1.0 : 0.0)
                        .toList(),
                "");
    }
}
