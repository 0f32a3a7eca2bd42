package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.engine.http.Slots.Seat;
import dev.slingshot.strategies.Tokens;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SlotsTest {
    private final SavedStates states = new SavedStates(2, "test");
    private final Slots slots = new Slots(3, states);

    @Test
    void a_path_goes_on_in_the_slot_that_wrote_it() {
        var question = path(100, 0, 10);
        var first = slots.seat(question);
        var second = slots.seat(question);
        slots.leave(second, question.and(path(300, 0, 8)));
        slots.leave(first, question.and(path(200, 0, 8)));
        var next = slots.seat(question.and(path(200, 0, 8)));
        assertThat(next.slot()).isEqualTo(first.slot());
        assertThat(next.has()).isEqualTo(18);
        assertThat(next.state()).isEmpty();
    }

    @Test
    void each_call_has_a_slot_of_its_own_until_none_is_free() {
        var question = path(100, 0, 10);
        var taken = IntStream.range(0, 3).map(_ -> slots.seat(question).slot()).boxed().toList();
        assertThat(taken).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(slots.seat(question)).isEqualTo(Seat.ANY);
    }

    @Test
    void a_saved_path_is_restored_where_that_saves_reading() {
        var question = path(100, 0, 50);
        states.note(states.file(), question, 50);
        var seat = slots.seat(question.and(path(200, 0, 5)));
        assertThat(seat.state()).contains("slingshot-test-0");
        assertThat(seat.has()).isEqualTo(50);
    }

    @Test
    void nothing_is_restored_where_moving_costs_more_than_reading() {
        slots.costs().read(10, 10);
        slots.costs().moved(10, 20);
        var question = path(100, 0, 50);
        states.note(states.file(), question, 50);
        assertThat(slots.seat(question).state()).isEmpty();
    }

    @Test
    void a_restored_path_takes_the_place_of_what_was_used_longest_ago() {
        var question = path(100, 0, 50);
        var old = slots.seat(question);
        var middle = slots.seat(question);
        var young = slots.seat(question);
        slots.leave(old, path(200, 0, 90));
        slots.leave(middle, path(300, 0, 10));
        slots.leave(young, question.and(path(400, 0, 30)));
        states.note(states.file(), question, 50);
        assertThat(slots.seat(question).slot()).isEqualTo(old.slot());
    }

    @Test
    void what_was_just_written_is_kept_where_another_slot_does_as_well() {
        var question = path(100, 0, 50);
        var one = slots.seat(question);
        var other = slots.seat(question);
        slots.leave(other, question);
        slots.leave(one, question.and(path(200, 0, 30)));
        assertThat(slots.seat(question).slot()).isEqualTo(other.slot());
    }

    @Test
    void a_slot_that_has_nearly_all_of_a_path_holds_it() {
        var path = path(100, 0, 20);
        slots.leave(slots.seat(path), path(100, 0, 18));
        assertThat(slots.holder(path)).isPresent();
        assertThat(slots.holder(path(100, 0, 23))).isEmpty();
    }

    @Test
    void a_state_that_was_not_what_it_was_taken_for_is_forgotten() {
        var question = path(100, 0, 50);
        states.note(states.file(), question, 50);
        slots.seat(question).state().ifPresent(states::forget);
        assertThat(states.best(question)).isEqualTo(SavedStates.State.NONE);
        assertThat(slots.seat(question).state()).isEmpty();
    }

    @Test
    void the_state_wanted_longest_ago_gives_way_once_there_are_enough() {
        var first = states.file();
        var second = states.file();
        assertThat(second).isNotEqualTo(first);
        states.note(first, path(1, 0, 90), 90);
        states.note(second, path(2, 0, 90), 90);
        assertThat(slots.seat(path(1, 0, 90)).state()).contains(first);
        assertThat(states.file()).isEqualTo(second);
        assertThat(states.best(path(2, 0, 90)).common()).isZero();
        assertThat(states.best(path(1, 0, 90)).common()).isEqualTo(90);
    }

    @Test
    void there_are_fewer_states_where_they_are_large() {
        var large = new SavedStates(100, "test");
        var first = large.file();
        large.note(first, path(1, 0, 9), 5L << 30);
        assertThat(large.file()).isEqualTo(first);
    }

    private static Tokens path(int base, int from, int to) {
        return Tokens.of(IntStream.range(from, to).map(i -> base * 1000 + i).toArray());
    }
}
