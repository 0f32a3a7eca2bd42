package dev.slingshot.harness.stats;

import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.selection.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;

/// Seeded random orders of a pool's places, the same for all pools of one size, so that selections
/// and budgets are compared on the same subsets.
final class Orders {
    private final int count;
    private final long seed;
    private final Map<Integer, int[][]> bySize = new ConcurrentHashMap<>();

    Orders(int count, long seed) {
        this.count = count;
        this.seed = seed;
    }

    /// The mean credit of the first k samples over all orders.
    List<Double> walk(Selection selection, SamplePool pool, List<Integer> ks) {
        var at = byPlace(pool);
        var sums = new double[ks.size()];
        for (int[] order : orders(pool.size())) {
            for (int i = 0; i < sums.length; i++) {
                var drawn = new ArrayList<Ballot>();
                for (int place = 0; place < ks.get(i); place++) {
                    drawn.addAll(at.get(order[place]));
                }
                drawn.sort(Comparator.comparingInt(Ballot::candidate));
                sums[i] += selection.credit(drawn, pool.right()::contains);
            }
        }
        return means(sums);
    }

    /// The same for weighted best-of-k, adding up scores while it walks.
    List<Double> weighted(SamplePool pool, List<Integer> ks) {
        var tally = new Tally(pool);
        var sums = new double[ks.size()];
        for (int[] order : orders(pool.size())) {
            tally.clear();
            int place = 0;
            for (int i = 0; i < sums.length; i++) {
                for (; place < ks.get(i); place++) {
                    tally.add(order[place]);
                }
                sums[i] += tally.credit();
            }
        }
        return means(sums);
    }

    private List<Double> means(double[] sums) {
        return Arrays.stream(sums).mapToObj(sum -> sum / count).toList();
    }

    private static List<List<Ballot>> byPlace(SamplePool pool) {
        var at = new ArrayList<List<Ballot>>();
        IntStream.range(0, pool.size()).forEach(_ -> at.add(List.of()));
        pool.ballots().forEach(ballot -> at.set(ballot.candidate(), List.of(ballot)));
        return at;
    }

    private int[][] orders(int size) {
        return bySize.computeIfAbsent(size, this::shuffle);
    }

    private int[][] shuffle(int size) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {seed, size});
        var orders = new int[count][];
        for (int i = 0; i < count; i++) {
            var order = IntStream.range(0, size).toArray();
            for (int left = size; left > 1; left--) {
                int other = random.nextInt(left);
                int last = order[left - 1];
                order[left - 1] = order[other];
                order[other] = last;
            }
            orders[i] = order;
        }
        return orders;
    }
}
