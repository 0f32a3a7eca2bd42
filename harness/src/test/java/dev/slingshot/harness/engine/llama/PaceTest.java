package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PaceTest {

    private static Pace where(long oneRow, long threeRows) {
        var pace = new Pace();
        pace.took(1, oneRow);
        pace.took(3, threeRows);
        return pace;
    }

    @Test
    void takes_turns_where_three_calls_of_one_row_are_cheaper_than_one_of_three() {
        assertThat(where(5, 20).oneByOne(3)).isTrue();
    }

    @Test
    void keeps_together_where_one_call_is_cheaper() {
        assertThat(where(5, 14).oneByOne(3)).isFalse();
    }

    @Test
    void tries_both_ways_before_it_decides() {
        var pace = new Pace();
        assertThat(pace.oneByOne(3)).as("first all together").isFalse();
        pace.took(3, 20);
        assertThat(pace.oneByOne(3)).as("then one alone").isTrue();
    }

    @Test
    void tries_at_times_what_was_dearer() {
        var pace = where(5, 20);
        assertThat(IntStream.range(0, 512).filter(_ -> !pace.oneByOne(3))).hasSize(2);
    }

    @Test
    void judges_by_the_cheapest_call_of_each_kind() {
        var pace = where(5, 20);
        pace.took(1, 50);
        pace.took(3, 200);
        assertThat(pace.oneByOne(3)).isTrue();
        pace.took(3, 14);
        assertThat(pace.oneByOne(3)).isFalse();
    }

    @Test
    void never_takes_turns_with_one_sequence_or_many() {
        var pace = new Pace();
        pace.took(1, 1);
        pace.took(8, 1000);
        assertThat(pace.oneByOne(1)).isFalse();
        assertThat(pace.oneByOne(8)).isFalse();
    }
}
