package dev.slingshot.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.selection.Selection;
import dev.slingshot.strategies.selection.Selections;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetsTest {
    private final Budgets budgets = new Budgets(7);

    @ParameterizedTest
    @ValueSource(strings = {"oracle", "best-of-n", "majority"})
    void exact_formulas_agree_with_every_subset_of_small_pools(String name) {
        var selection = Selections.ALL.get(name);
        var random = new Random(3);
        for (int round = 0; round < 60; round++) {
            var pool = pool(random, 1 + random.nextInt(9));
            var ks = IntStream.rangeClosed(1, pool.size()).boxed().toList();
            var scores = budgets.scores(name, selection, pool, ks);
            for (int k : ks) {
                assertThat(scores.get(k - 1))
                        .as("%s of %d in %s", name, k, pool)
                        .isCloseTo(everySubset(selection, pool, k), within(1e-12));
            }
        }
    }

    @Test
    void weighted_by_random_orders_lies_near_every_subset() {
        var selection = Selections.ALL.get("weighted");
        var random = new Random(5);
        for (int round = 0; round < 20; round++) {
            var pool = pool(random, 8);
            var ks = List.of(1, 2, 4, 8);
            var scores = budgets.scores("weighted", selection, pool, ks);
            for (int i = 0; i < ks.size(); i++) {
                assertThat(scores.get(i))
                        .isCloseTo(everySubset(selection, pool, ks.get(i)), within(.06));
            }
        }
    }

    @Test
    void walking_any_selection_is_the_same_as_adding_up_weights() {
        var pool = pool(new Random(9), 12);
        var ks = List.of(1, 3, 6, 12);
        var weighted = Selections.ALL.get("weighted");
        assertThat(budgets.scores("plug-in", weighted, pool, ks))
                .isEqualTo(budgets.scores("weighted", weighted, pool, ks));
    }

    @Test
    void a_single_sample_is_right_as_often_as_the_pool_is() {
        var pool = pool(new Random(1), 7);
        double first =
                budgets.scores("first", Selections.ALL.get("first"), pool, List.of(1)).getFirst();
        assertThat(first).isCloseTo(Budgets.pass(pool, 1), within(1e-12));
    }

    @Test
    void samples_without_a_vote_keep_their_place_in_the_pool() {
        var ballots = List.of(new Ballot(0, 0, .9), new Ballot(2, 1, .5));
        var pool = new SamplePool(4, ballots, Set.of(0));
        assertThat(Budgets.bestOf(pool, 1)).isCloseTo(.25, within(1e-12));
        assertThat(Budgets.majority(pool, 1)).isCloseTo(.25, within(1e-12));
        // Both voters among 2 of 4: 1/6, a tie; the right one with a mute one: 2/6.
        assertThat(Budgets.majority(pool, 2)).isCloseTo(2 / 6.0 + 1 / 12.0, within(1e-12));
    }

    @Test
    void a_pool_where_nobody_votes_is_wrong_at_every_budget() {
        var pool = new SamplePool(3, List.of(), Set.of());
        for (var entry : Selections.ALL.entries()) {
            assertThat(budgets.scores(entry.name(), entry.value(), pool, List.of(1, 3)))
                    .containsExactly(0.0, 0.0);
        }
    }

    /// python: 1 - scipy.stats.hypergeom.pmf(0, 256, 10, 16), 1 - hypergeom.pmf(0, 1024, 3, 512)
    @Test
    void pass_at_k_agrees_with_scipy() {
        assertThat(Budgets.pass(classes(256, 10), 16))
                .isCloseTo(0.48180953372048363, within(1e-11));
        assertThat(Budgets.pass(classes(1024, 3), 512)).isCloseTo(0.875366568914956, within(1e-11));
    }

    /// python: sum over itertools.product of class counts of math.comb products, ties shared, over
    /// math.comb(N, k), for counts 24, 20, 12 and 8 mute at k=16; 40, 30, 20, 10 at k=32
    @Test
    void majority_of_larger_pools_agrees_with_counting_in_integers() {
        assertThat(Budgets.majority(classes(64, 24, 20, 12), 16))
                .isCloseTo(0.6030897737974941, within(1e-11));
        assertThat(Budgets.majority(classes(100, 40, 30, 20, 10), 32))
                .isCloseTo(0.7818082358782232, within(1e-11));
    }

    @Test
    void majority_of_a_thousand_samples_neither_overflows_nor_vanishes() {
        var pool = classes(1024, 400, 390, 100);
        double before = Budgets.majority(pool, 511);
        assertThat(before).isBetween(.5, .8);
        assertThat(Budgets.majority(pool, 1023)).isBetween(before, 1.0);
        assertThat(Budgets.majority(pool, 1024)).isEqualTo(1);
    }

    @Test
    void the_expected_longest_of_two_of_three_is_the_mean_over_pairs() {
        assertThat(Budgets.expectedLargest(List.of(5.0, 1.0, 3.0), 2))
                .isCloseTo((5 + 5 + 3) / 3.0, within(1e-12));
    }

    @Test
    void a_budget_larger_than_the_pool_is_refused() {
        assertThatThrownBy(() -> Budgets.pass(classes(4, 1), 5))
                .hasMessage("a pool of 4 samples has no subset of 5");
    }

    /// The first class is right; samples beyond all classes have no vote.
    private static SamplePool classes(int size, int... counts) {
        var ballots = new ArrayList<Ballot>();
        for (int label = 0; label < counts.length; label++) {
            for (int i = 0; i < counts[label]; i++) {
                ballots.add(new Ballot(ballots.size(), label, .5));
            }
        }
        return new SamplePool(size, ballots, Set.of(0));
    }

    /// Scores from a coarse grid, so that ties are common; a quarter have no vote.
    private static SamplePool pool(Random random, int size) {
        var ballots = new ArrayList<Ballot>();
        for (int i = 0; i < size; i++) {
            if (random.nextInt(4) > 0) {
                ballots.add(new Ballot(i, random.nextInt(4), random.nextInt(4) / 4.0));
            }
        }
        return new SamplePool(size, ballots, random.nextBoolean() ? Set.of(1) : Set.of(0, 2));
    }

    private static double everySubset(Selection selection, SamplePool pool, int k) {
        return IntStream.range(0, 1 << pool.size())
                .filter(subset -> Integer.bitCount(subset) == k)
                .mapToDouble(subset ->
                        selection.credit(
                                pool.ballots().stream()
                                        .filter(ballot -> (subset >> ballot.candidate() & 1) == 1)
                                        .toList(),
                                pool.right()::contains))
                .average()
                .orElseThrow();
    }
}
