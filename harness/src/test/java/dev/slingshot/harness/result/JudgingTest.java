package dev.slingshot.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.selection.Selections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JudgingTest {
    private static final double[] NO_SCORES = {};
    private static final RowKey MAJORITY =
            new RowKey("sums", "cot", "tiny", "", "sample", "majority", "", 3);
    private static final CellRows POOL =
            new CellRows(
                    new Cell("pool", "sums", "cot", "tiny", "", "sample", 3, .8, 4),
                    Parts.POOL,
                    false,
                    List.of(MAJORITY));

    @Test
    void a_trial_read_again_has_the_verdicts_it_was_given() {
        var recorded =
                List.of(
                        pool(0, 1, "0", "0.0", "7"),
                        pool(0, 2, "?", "-", "7"),
                        pool(1, 1, "1", "\ud800", "1"));
        var trials = judged(recorded, Together.IN_TURN).trials();
        var again = trials.of("pool", Recordings.problem(0));
        assertThat(again).extracting(TrialResult::seed).containsExactly(1, 2);
        assertThat(again.getFirst().judgements())
                .extracting(Judgement::outcome)
                .containsExactly("correct", "correct", "wrong");
        assertThat(again.getFirst().judgements())
                .extracting(Judgement::answerClass)
                .containsExactly(0, 0, 1);
        assertThat(again.getFirst().chosen()).containsExactly(Map.entry("majority", 0));
        assertThat(again.getLast().judgements())
                .extracting(Judgement::outcome)
                .containsExactly("unreadable", "truncated", "wrong");
        assertThat(trials.of("pool", Recordings.problem(1)).getFirst().judgements().get(1).answer())
                .isEqualTo("\ud800");
    }

    @Test
    void a_glance_says_what_the_trial_says() {
        var trials =
                judged(
                                List.of(pool(0, 1, "0", "7", "7"), pool(1, 1, "1", "1", "7")),
                                Together.IN_TURN)
                        .trials();
        assertThat(trials.glances()).isEqualTo(trials.stream().map(TrialResult::glance).toList());
        assertThat(trials.glances())
                .extracting(glance -> glance.right().get("majority"))
                .containsExactly(false, true);
    }

    @Test
    void the_order_in_which_problems_are_judged_changes_nothing() {
        var recorded = new ArrayList<Recorded>();
        for (int i = 0; i < 6; i++) {
            recorded.add(pool(i, 1, Integer.toString(i), "the answer is " + i, "7"));
            recorded.add(pool(i, 2, "7", Integer.toString(i), "-"));
        }
        var inTurn = judged(recorded, Together.IN_TURN);
        var backwards = judged(recorded, BACKWARDS);
        assertThat(backwards.profiles()).isEqualTo(inTurn.profiles());
        assertThat(backwards.trials().glances()).isEqualTo(inTurn.trials().glances());
        assertThat(backwards.rows().getFirst().sheet()).isEqualTo(inTurn.rows().getFirst().sheet());
    }

    @Test
    void every_trial_is_unpacked_once_for_all_profiles() {
        var recorded = List.of(pool(0, 1, "0"), pool(0, 2, "0"), pool(1, 1, "1"));
        var reads = new ArrayList<Integer>();
        judging(recorded)
                .judge(
                        problems(recorded),
                        counting(Recordings.listed(recorded), reads),
                        Together.IN_TURN);
        assertThat(reads).containsExactly(1, 2, 1);
    }

    @Test
    void a_trial_that_somebody_made_anew_since_is_no_longer_shown() {
        var before = List.of(pool(0, 1, "0", "7"));
        var after = List.of(pool(0, 1, "0", "7", "7"));
        var now = new ArrayList<>(before);
        var trials =
                judging(before)
                        .judge(problems(before), Recordings.listed(now), Together.IN_TURN)
                        .trials();
        now.set(0, after.getFirst());
        assertThatThrownBy(() -> trials.of("pool", Recordings.problem(0)))
                .hasMessageContaining("sums/p0, seed 1, changed while it was reported");
    }

    private static final Together BACKWARDS =
            new Together() {
                @Override
                public <T> List<T> all(List<? extends Supplier<T>> tasks) {
                    var results = new ArrayList<T>();
                    for (var task : tasks.reversed()) {
                        results.addFirst(task.get());
                    }
                    return results;
                }
            };

    private static Recorded pool(int problem, int seed, String... answers) {
        return Recordings.pool("pool", Recordings.problem(problem), seed, NO_SCORES, answers);
    }

    private static Judged judged(List<Recorded> recorded, Together together) {
        return judging(recorded).judge(problems(recorded), Recordings.listed(recorded), together);
    }

    private static Judging judging(List<Recorded> recorded) {
        assertThat(recorded).isNotEmpty();
        return new Judging(evidence(), List.of(Profile.FLEXIBLE, Profile.STRICT, Profile.QWEN), 9);
    }

    private static Standings.Evidence evidence() {
        return new Standings.Evidence(
                List.of(POOL), List.of(), List.of(), List.of(), List.of(), Selections.ALL);
    }

    private static Map<String, List<Problem>> problems(List<Recorded> recorded) {
        return Recordings.problems(evidence(), recorded);
    }

    /// Notes the seed of every search that is unpacked.
    private static RecordedTrials counting(RecordedTrials source, List<Integer> reads) {
        return new RecordedTrials() {
            @Override
            public List<Later> of(String cell, Problem problem) {
                return source.of(cell, problem).stream()
                        .map(later ->
                                new Later(
                                        later.seed(),
                                        () -> {
                                            reads.add(later.seed());
                                            return later.outcome().get();
                                        }))
                        .toList();
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }
}
