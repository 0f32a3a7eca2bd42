package dev.slingshot.strategies.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final List<Ballot> BALLOTS =
            List.of(
                    new Ballot(0, 7, 0.2),
                    new Ballot(1, 3, 0.9),
                    new Ballot(2, 7, 0.3),
                    new Ballot(4, 5, 0.9));

    @Test
    void majority_takes_the_most_frequent_answer() {
        assertThat(Selections.ALL.get("majority").winners(BALLOTS)).containsExactly(BALLOTS.get(0));
    }

    @Test
    void tied_classes_share_the_credit_and_the_first_seen_decides() {
        var tied = BALLOTS.subList(0, 2);
        var majority = Selections.ALL.get("majority");
        assertThat(majority.winners(tied)).first().isEqualTo(tied.getFirst());
        assertThat(majority.credit(tied, answer -> answer == 3)).isEqualTo(0.5);
    }

    @Test
    void best_of_n_ties_by_candidate() {
        var best = Selections.ALL.get("best-of-n");
        assertThat(best.winners(BALLOTS)).containsExactly(BALLOTS.get(1), BALLOTS.get(3));
        var three = List.of(new Ballot(0, 1, 1), new Ballot(1, 1, 1), new Ballot(2, 2, 1));
        assertThat(best.credit(three, answer -> answer == 1)).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void weighted_sums_scores_by_answer() {
        var ballots = List.of(new Ballot(0, 1, 0.5), new Ballot(1, 2, 0.9), new Ballot(2, 1, 0.5));
        assertThat(Selections.ALL.get("weighted").winners(ballots)).containsExactly(ballots.get(0));
    }

    @Test
    void first_does_not_skip_a_first_candidate_that_cannot_vote() {
        assertThat(Selections.ALL.get("first").winners(BALLOTS.subList(1, 3))).isEmpty();
    }

    @Test
    void the_oracle_is_right_if_any_is_and_is_never_ranked() {
        var oracle = Selections.ALL.get("oracle");
        assertThat(oracle.credit(BALLOTS, answer -> answer == 5)).isEqualTo(1);
        assertThat(oracle.credit(BALLOTS, answer -> answer == 6)).isZero();
        assertThat(oracle.ranked()).isFalse();
    }

    @Test
    void nothing_is_chosen_where_nobody_can_vote() {
        assertThat(Selections.ALL.entries())
                .allSatisfy(entry -> {
                    assertThat(entry.value().winners(List.of())).isEmpty();
                    assertThat(entry.value().credit(List.of(), _ -> true)).isZero();
                });
    }
}
