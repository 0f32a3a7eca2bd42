package dev.slingshot.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceRoomTest {

    @Test
    void without_a_limit_every_trace_has_room() {
        var room = TraceRoom.Limit.NONE.on(3, 500, 4);
        for (int i = 0; i < 1000; i++) {
            assertThat(room.take(1_000_000_000L, i % 2 == 0, i % 4)).isTrue();
        }
    }

    @Test
    void what_is_taken_never_exceeds_the_problems_share() {
        var room = new TraceRoom.Limit(160_000).on(1, 10, 4);
        long taken = 0;
        for (int i = 0; i < 200; i++) {
            long weight = 300 + 37L * i;
            taken += room.take(weight, i % 3 == 0, i % 4) ? weight : 0;
        }
        assertThat(taken).isBetween(12_000L, 16_000L);
    }

    @Test
    void a_right_answer_thrown_away_has_half_of_the_room_for_itself() {
        var room = new TraceRoom.Limit(1000).on(0, 1, 2);
        assertThat(room.take(500, false, 0)).isTrue();
        assertThat(room.take(100, false, 0)).isFalse();
        assertThat(room.take(500, true, 1)).isTrue();
        assertThat(room.take(1, true, 1)).isFalse();
    }

    @Test
    void large_traces_of_every_search_have_their_turn_as_problems_go_by() {
        for (int cell = 0; cell < 3; cell++) {
            for (int problem = 0; problem < 6; problem++) {
                var room = new TraceRoom.Limit(6000).on(problem, 6, 3);
                assertThat(room.take(400, false, cell)).isEqualTo(problem % 3 == cell);
            }
        }
    }

    @Test
    void small_traces_go_where_there_is_room() {
        var room = new TraceRoom.Limit(1600).on(0, 1, 2);
        for (int i = 0; i < 16; i++) {
            assertThat(room.take(100, false, 1)).isTrue();
        }
        assertThat(room.take(100, false, 1)).isFalse();
    }
}
