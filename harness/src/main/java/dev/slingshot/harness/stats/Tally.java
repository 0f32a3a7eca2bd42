package dev.slingshot.harness.stats;

import dev.slingshot.strategies.selection.Ballot;
import java.util.Arrays;

/// Sums of scores by answer class while ballots come in one by one.
final class Tally {
    /// Sums that differ by no more than rounding are tied, as in the selection itself.
    private static final double ROUNDING = 1e-9;

    private final double[] sums;
    private final int[] votes;
    private final boolean[] right;

    Tally(SamplePool pool) {
        int classes = pool.ballots().stream().mapToInt(Ballot::answerClass).max().orElse(-1) + 1;
        sums = new double[classes];
        votes = new int[classes];
        right = new boolean[classes];
        for (int i = 0; i < classes; i++) {
            right[i] = pool.right().contains(i);
        }
    }

    void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(votes, 0);
    }

    void add(Ballot ballot) {
        sums[ballot.answerClass()] += ballot.score();
        votes[ballot.answerClass()]++;
    }

    double credit() {
        double most = Arrays.stream(sums).max().orElse(0);
        int leaders = 0;
        int rightOnes = 0;
        for (int i = 0; i < sums.length; i++) {
            if (votes[i] > 0 && sums[i] >= most - ROUNDING) {
                leaders++;
                rightOnes += right[i] ? 1 : 0;
            }
        }
        return leaders == 0 ? 0 : (double) rightOnes / leaders;
    }
}
