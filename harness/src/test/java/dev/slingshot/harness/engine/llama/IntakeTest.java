package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class IntakeTest {

    private static Work work(int group) {
        var request = new Scoring(Tokens.of(1, 2), group, List.of(1), List.of(0));
        return new ScoringWork(request, 100, new CompletableFuture<>(), 0);
    }

    private static Intake intake(int contexts, int... groups) {
        var intake = new Intake(100, new Crowd(contexts, 32, () -> 0));
        for (int group : groups) {
            intake.put(work(group));
        }
        return intake;
    }

    private static List<Integer> taken(Intake intake, int owner, int running, int room) {
        var works = intake.take(owner, running, room);
        return works == null ? List.of() : works.stream().map(Work::group).toList();
    }

    @Test
    void gives_a_context_its_share_and_whole_groups_first() {
        var intake = intake(2, 7, 8, 7, 8, 7, 8);
        assertThat(taken(intake, 0, 0, 10)).containsExactly(7, 7, 7);
        assertThat(taken(intake, 1, 0, 10)).containsExactly(8, 8, 8);
    }

    @Test
    void lets_an_idle_context_help_with_another_ones_group() {
        var intake = intake(2, 7, 7, 7, 7);
        assertThat(taken(intake, 0, 0, 10)).containsExactly(7, 7);
        assertThat(taken(intake, 1, 0, 10)).containsExactly(7, 7);
    }

    @Test
    void gives_no_more_than_there_is_room_for() {
        var intake = intake(1, 7, 7, 7);
        assertThat(taken(intake, 0, 0, 2)).containsExactly(7, 7);
        assertThat(taken(intake, 0, 2, 0)).isEmpty();
    }

    @Test
    void gives_everything_to_one_context_while_the_cores_are_crowded() {
        var intake = intake(2);
        for (int i = 0; i < 8; i++) {
            intake.put(work(7));
            intake.put(work(8));
        }
        assertThat(taken(intake, 0, 0, 1)).containsExactly(7);
        assertThat(taken(intake, 1, 0, 1)).containsExactly(8);
        intake.called(1_000_000_000L, 2_000_000_000L);
        assertThat(taken(intake, 1, 1, 31)).as("closed").isEmpty();
        assertThat(taken(intake, 0, 1, 31)).as("its own and the closed one's").hasSize(14);
    }

    @Test
    void hands_back_what_nobody_started_when_it_closes() {
        var intake = intake(1, 7, 8);
        var reason = new EngineException("closed");
        assertThat(intake.close(reason)).extracting(Work::group).containsExactly(7, 8);
        assertThat(intake.take(0, 0, 1)).isNull();
        assertThatThrownBy(() -> intake.put(work(7))).isSameAs(reason);
    }
}
