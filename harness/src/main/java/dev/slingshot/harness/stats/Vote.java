package dev.slingshot.harness.stats;

import java.util.Arrays;
import java.util.TreeMap;

/// The chance that a right class wins the vote of a random subset of k.
///
/// A subset's class counts are hypergeometric; they are also independent binomials with p = k/N on
/// the condition that they add up to k, which keeps every number in [0, 1]. For m votes of the
/// right class, classes of fewer than m samples and those without a vote cannot matter and merge
/// into one binomial; the others have fewer than m votes, or exactly m and then tie.
final class Vote {
    /// Chances below this are nothing beside the rounding of the sum.
    private static final double NOTHING = 1e-20;

    private final SamplePool pool;
    private final int k;
    private final double p;
    private final Subsets subsets;
    private final TreeMap<Integer, Integer> counts = new TreeMap<>();

    Vote(SamplePool pool, int k) {
        this.pool = pool;
        this.k = k;
        this.p = (double) k / pool.size();
        this.subsets = new Subsets(pool.size());
        pool.ballots().forEach(ballot -> counts.merge(ballot.answerClass(), 1, Integer::sum));
    }

    double rightWins() {
        if (k == pool.size()) {
            return wholePool();
        }
        double joint = 0;
        for (var entry : counts.entrySet()) {
            if (pool.right().contains(entry.getKey())) {
                joint += wins(entry.getKey(), entry.getValue());
            }
        }
        return Math.min(1, joint / subsets.binomial(pool.size(), k, p));
    }

    private double wholePool() {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var leaders = counts.entrySet().stream().filter(e -> e.getValue() == most).toList();
        return leaders.stream()
                .mapToDouble(leader -> pool.right().contains(leader.getKey()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private double wins(int rightClass, int votes) {
        double chance = 0;
        for (int m = 1; m <= Math.min(votes, k); m++) {
            double own = subsets.binomial(votes, m, p);
            if (own > NOTHING) {
                chance += own * others(rightClass, m);
            }
        }
        return chance;
    }

    /// The chance that all others have k - m samples in the subset and none has more than m votes,
    /// each outcome with t ties counted 1/(t + 1).
    private double others(int rightClass, int m) {
        int[] rivals =
                counts.entrySet().stream()
                        .filter(e -> e.getKey() != rightClass && e.getValue() >= m)
                        .mapToInt(e -> e.getValue())
                        .toArray();
        int harmless =
                pool.size() - counts.getOrDefault(rightClass, 0) - Arrays.stream(rivals).sum();
        var tables = rivalVotes(rivals, m);
        double chance = 0;
        for (int t = 0; t < tables.length; t++) {
            for (int taken = 0; taken < tables[t].length; taken++) {
                int rest = k - m - taken;
                if (tables[t][taken] > NOTHING && rest >= 0 && rest <= harmless) {
                    chance += tables[t][taken] * subsets.binomial(harmless, rest, p) / (t + 1);
                }
            }
        }
        return chance;
    }

    /// The chance of each (ties, samples taken) over all rivals, none above m.
    private double[][] rivalVotes(int[] rivals, int m) {
        int most = Math.min(k - m, Math.min(rivals.length * m, pool.size()));
        int ties = Math.min(rivals.length, (k - m) / m);
        var table = new double[ties + 1][most + 1];
        table[0][0] = 1;
        for (int rival = 0; rival < rivals.length; rival++) {
            table = addRival(table, votes(rivals[rival], m), Math.min(most, rival * m));
        }
        return table;
    }

    private double[] votes(int size, int m) {
        var chances = new double[m + 1];
        Arrays.setAll(chances, j -> subsets.binomial(size, j, p));
        return chances;
    }

    private static double[][] addRival(double[][] table, double[] votes, int takenBefore) {
        int m = votes.length - 1;
        int most = table[0].length - 1;
        var next = new double[table.length][most + 1];
        for (int t = 0; t < table.length; t++) {
            for (int taken = 0; taken <= takenBefore; taken++) {
                double before = table[t][taken];
                if (before <= NOTHING) {
                    continue;
                }
                for (int j = 0; j <= m && taken + j <= most; j++) {
                    if (j < m) {
                        next[t][taken + j] += before * votes[j];
                    } else if (t + 1 < table.length) {
                        next[t + 1][taken + j] += before * votes[j];
                    }
                }
            }
        }
        return next;
    }
}
