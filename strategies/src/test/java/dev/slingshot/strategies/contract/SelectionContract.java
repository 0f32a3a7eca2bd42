package dev.slingshot.strategies.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.selection.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every selection must keep. A test class that extends it holds its selections to all of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SelectionContract {

    /// The selections that are held to it, as they are registered.
    protected abstract List<Entry<Selection>> selections();

    @ParameterizedTest
    @MethodSource("selections")
    void nothing_is_chosen_where_nobody_can_vote(Entry<Selection> entry) {
        assertThat(entry.value().winners(List.of())).isEmpty();
        assertThat(entry.value().credit(List.of(), _ -> true)).isZero();
    }

    @ParameterizedTest
    @MethodSource("selections")
    void winners_are_ballots_in_their_order(Entry<Selection> entry) {
        pools().forEach(pool -> {
            var winners = entry.value().winners(pool);
            assertThat(winners).doesNotHaveDuplicates().isSubsetOf(pool);
            assertThat(winners).isSortedAccordingTo(Comparator.comparingInt(pool::indexOf));
        });
    }

    @ParameterizedTest
    @MethodSource("selections")
    void the_same_ballots_have_the_same_winners(Entry<Selection> entry) {
        pools().forEach(pool ->
                assertThat(entry.value().winners(List.copyOf(pool)))
                        .isEqualTo(entry.value().winners(pool)));
    }

    @ParameterizedTest
    @MethodSource("selections")
    void credit_lies_between_0_where_none_is_right_and_1_where_all_are(Entry<Selection> entry) {
        pools().forEach(pool -> {
            var selection = entry.value();
            assertThat(selection.credit(pool, answer -> answer % 2 == 0)).isBetween(0.0, 1.0);
            assertThat(selection.credit(pool, _ -> false)).isZero();
            if (!selection.winners(pool).isEmpty()) {
                assertThat(selection.credit(pool, _ -> true)).isCloseTo(1, within(1e-12));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("selections")
    void it_has_a_sentence_for_people(Entry<Selection> entry) {
        assertThat(entry.summary()).isNotBlank();
    }

    /// Pools of 1 to 9 ballots of 1 to 4 answers, with ties.
    private static Stream<List<Ballot>> pools() {
        var random = new SplittableRandom(5);
        return Stream.generate(
                        () -> {
                            var pool = new ArrayList<Ballot>();
                            int size = 1 + random.nextInt(9);
                            int answers = 1 + random.nextInt(4);
                            for (int i = 0; i < size; i++) {
                                pool.add(
                                        new Ballot(
                                                i,
                                                i == size - 1,
                                                random.nextInt(answers),
                                                random.nextInt(5) / 4.0));
                            }
                            return List.copyOf(pool);
                        })
                .limit(200);
    }
}
