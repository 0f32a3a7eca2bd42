package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CrowdTest {
    private static final long SECOND = 1_000_000_000L;
    private long now;

    private Crowd crowd(int cores) {
        return new Crowd(cores, 32, () -> now);
    }

    /// Two running contexts compute for a second each and get so much of a core.
    private static void compute(Crowd crowd, int runningContexts, double share) {
        for (int i = 0; i < runningContexts; i++) {
            crowd.called(runningContexts, (long) (share * SECOND), SECOND);
        }
    }

    @Test
    void uses_all_contexts_while_cores_are_free() {
        var crowd = crowd(2);
        compute(crowd, 2, 1);
        assertThat(crowd.open(16)).isEqualTo(2);
    }

    @Test
    void fills_one_context_where_another_program_has_half_of_the_cores() {
        var crowd = crowd(2);
        compute(crowd, 2, .5);
        assertThat(crowd.open(12)).isEqualTo(1);
        assertThat(crowd.open(16)).isEqualTo(1);
    }

    @Test
    void still_spreads_a_few_sequences_which_gain_nothing_from_company() {
        var crowd = crowd(2);
        compute(crowd, 2, .5);
        assertThat(crowd.open(2)).isEqualTo(2);
        assertThat(crowd.open(6)).isEqualTo(2);
    }

    @Test
    void still_spreads_more_than_one_context_holds() {
        var crowd = crowd(2);
        compute(crowd, 2, .5);
        assertThat(crowd.open(64)).isEqualTo(2);
    }

    @Test
    void tries_all_contexts_again_after_a_while_and_longer_each_time() {
        var crowd = crowd(2);
        compute(crowd, 2, .5);
        now += 11 * SECOND;
        assertThat(crowd.open(16)).isEqualTo(2);
        compute(crowd, 2, .5);
        now += 11 * SECOND;
        assertThat(crowd.open(16)).isEqualTo(1);
        now += 10 * SECOND;
        assertThat(crowd.open(16)).isEqualTo(2);
    }

    @Test
    void stays_spread_once_the_cores_are_free_again() {
        var crowd = crowd(2);
        compute(crowd, 2, .5);
        now += 11 * SECOND;
        compute(crowd, 2, 1);
        assertThat(crowd.open(16)).isEqualTo(2);
    }

    @Test
    void learns_nothing_from_a_context_that_runs_alone() {
        var crowd = crowd(2);
        crowd.called(1, SECOND / 2, SECOND);
        assertThat(crowd.open(16)).isEqualTo(2);
    }

    @Test
    void closes_only_as_many_of_sixteen_contexts_as_pays() {
        var crowd = crowd(16);
        compute(crowd, 16, 2. / 3);
        assertThat(crowd.open(128)).as("sixteen sequences in each").isEqualTo(8);
        assertThat(crowd.open(20)).as("most run alone in theirs").isEqualTo(16);
    }
}
