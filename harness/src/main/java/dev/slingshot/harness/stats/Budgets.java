package dev.slingshot.harness.stats;

import dev.slingshot.strategies.selection.Selection;
import java.util.List;
import java.util.stream.IntStream;

/// What a selection is worth at a smaller budget k: its expected score over all subsets of k of the
/// pool. Exact for pass@k, best-of-k, majority@k and a single sample; for anything else the mean
/// over shared random orders.
public final class Budgets {
    private static final int ORDERS = 1000;

    private final Orders orders;

    /// @param seed of the random orders, which all pools of one size share
    public Budgets(long seed) {
        orders = new Orders(ORDERS, seed);
    }

    /// The expected score at each k.
    ///
    /// @param name of the selection in its registry
    /// @param ks budgets from 1 to the pool's size, rising
    public List<Double> scores(
            String name, Selection selection, SamplePool pool, List<Integer> ks) {
        ks.forEach(pool::check);
        return switch (name) {
            case "first" -> ks.stream().map(_ -> single(pool)).toList();
            case "oracle" -> ks.stream().map(k -> pass(pool, k)).toList();
            case "best-of-n" -> ks.stream().map(k -> bestOf(pool, k)).toList();
            case "majority" -> ks.stream().map(k -> majority(pool, k)).toList();
            case "weighted" -> orders.weighted(pool, ks);
            default -> orders.walk(selection, pool, ks);
        };
    }

    /// What the first k samples alone would have scored: how other harnesses read smaller budgets,
    /// noisier than {@link #scores} and shown for parity only.
    public static double firstK(Selection selection, SamplePool pool, int k) {
        pool.check(k);
        return selection.credit(pool.prefix(k), pool.right()::contains);
    }

    private static double single(SamplePool pool) {
        return (double) rightOnes(pool) / pool.size();
    }

    /// pass@k = 1 - C(N-c,k)/C(N,k) (Chen et al. 2021, arXiv:2107.03374).
    public static double pass(SamplePool pool, int k) {
        pool.check(k);
        return 1 - new Subsets(pool.size()).avoiding(pool.size(), k, rightOnes(pool));
    }

    /// Vanilla best-of-k. Sorted by score, a block of equals at ranks [a, b) holds the best of the
    /// subset with chance [C(N-a,k) - C(N-b,k)]/C(N,k). Samples without a vote stand behind all
    /// others and win nothing.
    public static double bestOf(SamplePool pool, int k) {
        pool.check(k);
        var subsets = new Subsets(pool.size());
        var ranked =
                pool.ballots().stream()
                        .sorted((x, y) -> Double.compare(y.score(), x.score()))
                        .toList();
        double expected = 0;
        for (int a = 0, b; a < ranked.size(); a = b) {
            double score = ranked.get(a).score();
            int right = 0;
            for (b = a; b < ranked.size() && ranked.get(b).score() == score; b++) {
                right += pool.isRight(ranked.get(b)) ? 1 : 0;
            }
            double holdsBest =
                    subsets.avoiding(pool.size(), k, a) - subsets.avoiding(pool.size(), k, b);
            expected += holdsBest * right / (b - a);
        }
        return chance(expected);
    }

    /// Sums of many chances miss the ends by rounding.
    private static double chance(double sum) {
        return Math.clamp(sum, 0, 1);
    }

    /// Majority@k, a tie of t + 1 classes giving each 1/(t + 1).
    public static double majority(SamplePool pool, int k) {
        pool.check(k);
        return chance(new Vote(pool, k).rightWins());
    }

    /// The expected largest value in a random subset of k, such as the longest of k samples.
    public static double expectedLargest(List<Double> values, int k) {
        var sorted = values.stream().sorted((x, y) -> Double.compare(y, x)).toList();
        var subsets = new Subsets(sorted.size());
        return IntStream.range(0, sorted.size())
                .mapToDouble(i ->
                        sorted.get(i)
                                * (subsets.avoiding(sorted.size(), k, i)
                                        - subsets.avoiding(sorted.size(), k, i + 1)))
                .sum();
    }

    private static int rightOnes(SamplePool pool) {
        return (int) pool.ballots().stream().filter(pool::isRight).count();
    }
}
