package dev.slingshot.harness.stats;

import dev.slingshot.strategies.selection.Ballot;
import java.util.Arrays;

/// Sums of scores by answer class while ballots come in one by one.
final class Tally {
    /// Sums that differ by no more than rounding are tied, as in the selection itself.
    private static final double ROUNDING = 1e-9;

    private final int[] classAt;
    private final double[] scoreAt;
    private final double[] sums;
    private final int[] votes;
    private final boolean[] right;

    Tally(SamplePool pool) {
        int classes = pool.ballots().stream().mapToInt(Ballot::answerClass).max().orElse(-1) + 1;
        classAt = new int[pool.size()];
        scoreAt = new double[pool.size()];
        Arrays.fill(classAt, -1);
        for (Ballot ballot : pool.ballots()) {
            classAt[ballot.candidate()] = ballot.answerClass();
            scoreAt[ballot.candidate()] = ballot.score();
        }
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

    /// Draws the sample at this place, which may have no vote.
    void add(int place) {
        int drawn = classAt[place];
        if (drawn >= 0) {
            sums[drawn] += scoreAt[place];
            votes[drawn]++;
        }
    }

    double credit() {
        double most = 0;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
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
