package dev.slingshot.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.harness.stats.Difference;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.VerifierCard;
import dev.slingshot.strategies.selection.Selections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private static final RowKey GREEDY = key("greedy", "first", "", 1);
    private static final double[] NO_SCORES = {};

    @Test
    void equal_answers_share_a_class_and_the_cut_off_and_unreadable_have_none() {
        var trial =
                judge(
                        pool(4),
                        Recordings.pool(
                                "pool",
                                Recordings.problem(12),
                                0,
                                NO_SCORES,
                                "12",
                                "-",
                                "?",
                                "12.0"));
        assertThat(trial.judgements())
                .extracting(Judgement::outcome, Judgement::answerClass)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("correct", 0),
                        org.assertj.core.groups.Tuple.tuple("truncated", -1),
                        org.assertj.core.groups.Tuple.tuple("unreadable", -1),
                        org.assertj.core.groups.Tuple.tuple("correct", 0));
    }

    @Test
    void a_boxed_answer_that_was_cut_off_has_no_vote() {
        var recorded =
                Recordings.pool("pool", Recordings.problem(1), 0, NO_SCORES, "-", "-", "2", "-");
        var trial = judge(pool(4), recorded);
        assertThat(trial.chosen()).containsEntry("majority", 2);
        assertThat(trial.right("majority")).isFalse();
    }

    @Test
    void every_selection_chooses_by_its_own_scores() {
        var recorded =
                Recordings.pool(
                        "pool",
                        Recordings.problem(7),
                        0,
                        new double[] {.2, .9, .3, .1},
                        "5",
                        "7",
                        "5",
                        "5");
        var trial = judge(pool(4), recorded);
        assertThat(trial.chosen())
                .containsEntry("majority", 0)
                .containsEntry("best-of-n, last", 1)
                .containsEntry("weighted, last", 1);
    }

    @Test
    void smaller_budgets_come_from_the_pool_and_differ_from_greedy_in_pairs() {
        var standings = standings(List.of());
        assertThat(row(standings, GREEDY).accuracy().mean()).isCloseTo(.5, within(1e-12));
        // Two of four samples are right on every problem.
        assertThat(row(standings, key("sample", "oracle", "", 2)).accuracy().mean())
                .isCloseTo(5 / 6.0, within(1e-12));
        var majority = row(standings, key("sample", "majority", "", 1));
        assertThat(majority.accuracy().mean()).isCloseTo(.5, within(1e-12));
        assertThat(majority.toGreedy()).get().extracting(Difference::problems).isEqualTo(10);
        assertThat(majority.finalPool()).isCloseTo(1, within(1e-12));
        assertThat(majority.cost().calls()).isCloseTo(1, within(1e-12));
        assertThat(row(standings, GREEDY).toGreedy()).isEmpty();
    }

    @Test
    void what_the_oracle_chose_is_a_ceiling_and_a_vote_on_the_same_samples_is_not() {
        var cell =
                new Cell(
                        "pool",
                        "sums",
                        "cot",
                        "tiny",
                        "best",
                        "sample",
                        4,
                        .8,
                        1,
                        Optional.empty());
        var chosen = new RowKey("sums", "cot", "tiny", "best", "sample", "best-of-n", "last", 4);
        var voted = key("sample", "majority", "", 4);
        var rows = new CellRows(cell, Parts.POOL, false, List.of(chosen, voted));
        double[] scores = {1, 0, 0, 1};
        var recorded =
                Recordings.pool("pool", Recordings.problem(1), 0, scores, "1", "9", "9", "1");
        var rule = new ModelCard("oracle", "rules", Map.of(), ModelShape.UNKNOWN, true);
        var oracle =
                new VerifierCard(
                        "best", VerifierCard.Kind.OUTCOME, false, Aggregation.LAST, rule, "");
        var standings = standings(List.of(rows), List.of(recorded), List.of(), oracle);
        assertThat(row(standings, chosen).ceiling()).isTrue();
        assertThat(row(standings, voted).ranked()).isTrue();
    }

    @Test
    void a_ceiling_is_not_ranked_and_neither_is_a_row_with_missing_trials() {
        var standings = standings(List.of());
        assertThat(row(standings, key("sample", "oracle", "", 4)).ranked()).isFalse();
        assertThat(row(standings, key("sample", "majority", "", 4)).ranked()).isTrue();
        var greedy = greedy(20);
        var row = standings(List.of(greedy), trials(greedy), List.of()).rows().getFirst();
        assertThat(row.ranked()).isFalse();
        assertThat(row.missing()).isEqualTo(10);
    }

    @Test
    void a_budget_over_half_of_a_single_pool_is_flagged() {
        var standings = standings(List.of());
        assertThat(row(standings, key("sample", "majority", "", 4)).remark())
                .isEqualTo("the whole of one pool: more seeds would show its noise");
        assertThat(row(standings, key("sample", "majority", "", 2)).remark()).isEmpty();
    }

    @Test
    void a_pairing_by_n_takes_the_rows_as_they_are() {
        var pairing = new Pairing("p", "n", key("sample", "majority", "", 1), List.of(GREEDY));
        var comparison = standings(List.of(pairing)).comparisons().getFirst();
        assertThat(comparison.matched()).isEqualTo("n");
        assertThat(comparison.flopsRatio()).isCloseTo(1, within(1e-9));
        assertThat(comparison.verifierShare()).isZero();
    }

    @Test
    void a_curve_is_read_between_its_rows_and_never_beyond_them() {
        var cheap = new Pairing("p", "flops", key("sample", "majority", "", 4), List.of(GREEDY));
        var matched = standings(List.of(cheap)).comparisons().getFirst();
        assertThat(matched.matched()).isEqualTo("flops");
        assertThat(matched.challenger().n()).isEqualTo(1);
        var curve = List.of(key("sample", "oracle", "", 1), key("sample", "oracle", "", 2));
        var dear = new Pairing("p", "flops", key("sample", "majority", "", 4), curve);
        var beyond = standings(List.of(dear)).comparisons().getFirst();
        assertThat(beyond.matched()).isEqualTo("none");
        assertThat(beyond.baseline().n()).isEqualTo(2);
        assertThat(beyond.difference().remark())
                .startsWith("not matched by flops: the nearest row of the baseline");
    }

    @Test
    void between_two_rows_the_scores_are_blended() {
        var curve = List.of(key("sample", "oracle", "", 1), key("sample", "oracle", "", 4));
        var pairing = new Pairing("p", "tokens", key("sample", "majority", "", 2), curve);
        var comparison = standings(List.of(pairing)).comparisons().getFirst();
        // Tokens 30, 40 and 60; oracle .5 at N=1 and 1 at N=4; majority .5 at N=2.
        double share = Math.log(40 / 30.0) / Math.log(60 / 30.0);
        assertThat(comparison.difference().mean()).isCloseTo(-.5 * share, within(1e-9));
    }

    @Test
    void a_search_that_is_no_pool_yields_no_smaller_budget() {
        var cell = cell("beam", "beam", 8, 10);
        assertThatThrownBy(() ->
                        new CellRows(
                                cell, Parts.WHOLE, false, List.of(key("beam", "majority", "", 4))))
                .hasMessage("cell beam at N=8 cannot yield a row at N=4");
    }

    private static TrialResult judge(CellRows cell, Recorded recorded) {
        return Recordings.judge(List.of(recorded), cell).getFirst();
    }

    private static Row row(Standings standings, RowKey key) {
        return standings.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Standings standings(List<Pairing> pairings) {
        var cells = List.of(greedy(10), pool(10));
        var trials = new ArrayList<Recorded>();
        cells.forEach(cell -> trials.addAll(trials(cell)));
        return standings(cells, trials, pairings);
    }

    private static Standings standings(
            List<CellRows> cells,
            List<Recorded> recorded,
            List<Pairing> pairings,
            VerifierCard... verifiers) {
        var shape = new ModelShape(10, 10, 4, 0, 0);
        var evidence =
                new Standings.Evidence(
                        cells,
                        List.of(new ModelCard("tiny", "simulated", Map.of(), shape, true)),
                        List.of(verifiers),
                        pairings,
                        List.of(),
                        Selections.ALL);
        return Standings.of(evidence, Recordings.judged(evidence, recorded), Together.IN_TURN);
    }

    /// Ten problems: greedy gets every second one, a pool of four has two right samples on each.
    private static List<Recorded> trials(CellRows cell) {
        var trials = new ArrayList<Recorded>();
        for (int i = 0; i < 10; i++) {
            var problem = Recordings.problem(i);
            String right = Integer.toString(i);
            trials.add(
                    cell.greedy()
                            ? Recordings.pool(
                                    "greedy", problem, 0, NO_SCORES, i % 2 == 0 ? right : "99")
                            : Recordings.pool(
                                    "pool", problem, 0, NO_SCORES, right, "99", "99", right));
        }
        return trials;
    }

    private static CellRows greedy(int planned) {
        return new CellRows(
                cell("greedy", "greedy", 1, planned), Parts.POOL, true, List.of(GREEDY));
    }

    private static CellRows pool(int planned) {
        var rows = new ArrayList<RowKey>();
        for (int n : new int[] {1, 2, 4}) {
            rows.add(key("sample", "majority", "", n));
            rows.add(key("sample", "oracle", "", n));
            rows.add(key("sample", "best-of-n", "last", n));
            rows.add(key("sample", "weighted", "last", n));
        }
        return new CellRows(cell("pool", "sample", 4, planned), Parts.POOL, false, rows);
    }

    private static Cell cell(String id, String search, int n, int planned) {
        return new Cell(id, "sums", "cot", "tiny", "", search, n, .8, planned, Optional.empty());
    }

    private static RowKey key(String search, String selection, String aggregation, int n) {
        return new RowKey("sums", "cot", "tiny", "", search, selection, aggregation, n);
    }
}
