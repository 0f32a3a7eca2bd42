package dev.slingshot.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @Test
    void every_problem_is_in_one_shard_and_shards_are_of_one_size() {
        var problems = problems(100);
        for (Problem problem : problems) {
            assertThat(IntStream.rangeClosed(1, 8))
                    .filteredOn(i -> new Shard(i, 8).own(problems).test(problem))
                    .hasSize(1);
        }
        assertThat(IntStream.rangeClosed(1, 8))
                .allSatisfy(i ->
                        assertThat(problems.stream().filter(new Shard(i, 8).own(problems)))
                                .hasSizeBetween(12, 13));
    }

    @Test
    void more_problems_at_the_end_move_none_of_those_before() {
        var few = new Shard(3, 7).own(problems(40));
        var more = new Shard(3, 7).own(problems(90));
        assertThat(problems(40)).allMatch(problem -> few.test(problem) == more.test(problem));
    }

    @Test
    void problems_of_one_text_stay_together() {
        var one = new Problem("a", "x", "2+2?", "4", "", Map.of());
        var same = new Problem("b", "y", "2+2?", "4", "", Map.of());
        var other = new Problem("c", "y", "2+3?", "5", "", Map.of());
        var own = new Shard(1, 2).own(List.of(one, other, same));
        assertThat(own.test(one)).isTrue();
        assertThat(own.test(same)).isTrue();
        assertThat(own.test(other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/8", "9/8", "1/0", "2", "a/b", "-1/3"})
    void anything_else_is_a_mistake(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        text.contains("/") && text.matches("\\d+/\\d+") ? "from 1" : "2/8");
    }

    private static List<Problem> problems(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Problem("p" + i, "set", "problem " + i, "1", "", Map.of()))
                .toList();
    }
}
