package dev.slingshot.harness.rewarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.topology.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WayTest {
    private static final Draw DRAW =
            new Draw(
                    Asked.NOTHING,
                    List.of(
                            sample(Topology.CHAIN, true, true, 0, .2),
                            sample(Topology.TREE, true, false, 1, .9),
                            sample(Topology.TREE, true, true, 0, .8),
                            sample(Topology.GRAPH, false, false, -1, .99)));

    private static Sample sample(
            Topology topology, boolean votes, boolean right, int sort, double score) {
        return new Sample(topology, 0, votes, right, sort, Map.of("judge", score));
    }

    @Test
    void the_best_score_wins_among_those_that_vote() {
        var choice = new Way.Over("", new Way.Rule("best-of-n", "judge")).choose(DRAW);

        assertThat(choice).isEqualTo(new Choice(0, 0, 1, 0));
    }

    @Test
    void a_weighted_vote_takes_its_answer_from_all_who_gave_it() {
        var choice = new Way.Over("", new Way.Rule("weighted", "judge")).choose(DRAW);

        assertThat(choice).isEqualTo(new Choice(1, .5, .5, 0));
    }

    @Test
    void whoever_knows_the_answers_is_a_ceiling() {
        var ways = Ways.all(List.of(new Ways.Scorer("seer", false)), false);

        assertThat(ways.stream().filter(way -> !way.usable()).map(Way::label))
                .containsExactly(
                        "best of chains by seer (ceiling)",
                        "vote of chains weighted by seer (ceiling)",
                        "best of all topologies by seer (ceiling)",
                        "vote of all topologies weighted by seer (ceiling)",
                        "one of the best topology in hindsight (ceiling)",
                        "some response is right (ceiling)");
    }

    @Test
    void where_nobody_votes_nothing_is_right() {
        var mute = new Draw(Asked.NOTHING, List.of(sample(Topology.GRAPH, false, true, -1, 1)));

        assertThat(new Way.Over("", new Way.Rule("majority", "")).choose(mute))
                .isEqualTo(new Choice(0, 0, 0, 1));
    }
}
