package dev.slingshot.harness.engine.simulated;

import java.util.List;

/// The exact chance that the right answer wins a vote among k independent answers: the multinomial
/// distribution summed over the right answer's votes and the number of wrong answers that tie with
/// it, by a polynomial for each wrong answer.
final class Vote {
    private Vote() {}

    /// @param pull chances of the wrong answers among themselves, summing to 1
    static double right(int k, double chance, List<Double> pull) {
        double[] own = terms(chance, k);
        var shares = pull.stream().map(share -> terms((1 - chance) * share, k)).toList();
        double sum = 0;
        for (int votes = 1; votes <= k; votes++) {
            double[][] others = others(k - votes, votes, shares);
            for (int ties = 0; ties <= pull.size(); ties++) {
                sum += own[votes] * others[ties][k - votes] / (ties + 1);
            }
        }
        return sum * Math.exp(logFactorial(k));
    }

    /// By ties and votes used: the sum over all ways the wrong answers can share the votes, none
    /// having more than the cap.
    private static double[][] others(int votes, int cap, List<double[]> shares) {
        double[][] ways = new double[shares.size() + 1][votes + 1];
        ways[0][0] = 1;
        for (double[] share : shares) {
            double[][] next = new double[shares.size() + 1][votes + 1];
            for (int ties = 0; ties < shares.size(); ties++) {
                for (int used = 0; used <= votes; used++) {
                    for (int own = 0; own <= Math.min(cap, votes - used); own++) {
                        int tied = ties + (own == cap ? 1 : 0);
                        next[tied][used + own] += ways[ties][used] * share[own];
                    }
                }
            }
            ways = next;
        }
        return ways;
    }

    /// chance^v / v! for v up to k.
    private static double[] terms(double chance, int k) {
        double[] terms = new double[k + 1];
        terms[0] = 1;
        for (int votes = 1; votes <= k; votes++) {
            terms[votes] = terms[votes - 1] * chance / votes;
        }
        return terms;
    }

    private static double logFactorial(int n) {
        double sum = 0;
        for (int i = 2; i <= n; i++) {
            sum += Math.log(i);
        }
        return sum;
    }
}
