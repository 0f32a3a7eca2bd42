package dev.slingshot.harness.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The compute-optimal strategy (Snell et al. 2024, arXiv:2408.03314): for each bin of difficulty
/// the arm that is best there, an arm being a search with a selection at one N. Cross-fitted: which
/// arm is best is found on half of the questions and half of the seeds, and what it scores on the
/// other halves; a question's bin is told by seeds other than the one that is scored. So nothing is
/// chosen by what it is scored on.
///
/// @param arms all with the same questions and seeds
/// @param ease of each question with each seed, in [0, 1]: what its bin is told by
@SuppressWarnings("ArrayRecordComponent") // numbers on their way to a choice, never compared
public record ComputeOptimal(List<Arm> arms, double[][] ease, Bins bins, int quantiles) {

    public ComputeOptimal {
        arms = List.copyOf(arms);
        if (arms.isEmpty() || ease.length == 0 || ease[0].length < 2) {
            throw new IllegalArgumentException(
                    "needs an arm, a question and two seeds, got %d arms and %d questions"
                            .formatted(arms.size(), ease.length));
        }
    }

    /// One strategy that can be chosen.
    ///
    /// @param scores of each question with each seed
    /// @param cost on average; of equally good arms the cheapest is taken
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Arm(double[][] scores, double cost) {}

    /// The arm for each question and seed, chosen on others.
    public int[][] crossFitted() {
        int[][] choice = new int[questions()][seeds()];
        for (int half = 0; half < 2; half++) {
            for (int group = 0; group < 2; group++) {
                int scoredHalf = half;
                int scoredGroup = group;
                IntPredicate others = seed -> seed % 2 != scoredGroup;
                int[] binOf = bins(others);
                var best =
                        best(
                                binOf,
                                (question, seed) ->
                                        question % 2 != scoredHalf && others.test(seed));
                for (int question = half; question < questions(); question += 2) {
                    for (int seed = group; seed < seeds(); seed += 2) {
                        choice[question][seed] = best.get(binOf[question]);
                    }
                }
            }
        }
        return choice;
    }

    /// The arm for each question and seed, chosen on the very scores it is judged by: what is
    /// usually published, and optimistic.
    public int[][] inSample() {
        int[] binOf = bins(_ -> true);
        var best = best(binOf, (_, _) -> true);
        int[][] choice = new int[questions()][seeds()];
        for (int question = 0; question < questions(); question++) {
            java.util.Arrays.fill(choice[question], best.get(binOf[question]));
        }
        return choice;
    }

    private int[] bins(IntPredicate used) {
        return bins.of(
                IntStream.range(0, questions())
                        .mapToDouble(question ->
                                IntStream.range(0, seeds())
                                        .filter(used)
                                        .mapToDouble(seed -> ease[question][seed])
                                        .average()
                                        .orElse(0))
                        .toArray(),
                quantiles);
    }

    /// The best arm of each bin; of a bin that the seen questions have none of, the best of all.
    private List<Integer> best(int[] binOf, BiPredicate<Integer, Integer> seen) {
        int count = java.util.Arrays.stream(binOf).max().orElse(0) + 1;
        int overall = best(seen);
        var best = new ArrayList<Integer>();
        for (int bin = 0; bin < count; bin++) {
            int wanted = bin;
            boolean any =
                    IntStream.range(0, questions())
                            .anyMatch(
                                    question -> binOf[question] == wanted && sees(question, seen));
            best.add(
                    any
                            ? best((question, seed) ->
                                    binOf[question] == wanted && seen.test(question, seed))
                            : overall);
        }
        return best;
    }

    private boolean sees(int question, BiPredicate<Integer, Integer> seen) {
        return IntStream.range(0, seeds()).anyMatch(seed -> seen.test(question, seed));
    }

    private int best(BiPredicate<Integer, Integer> seen) {
        return IntStream.range(0, arms.size())
                .boxed()
                .max(
                        Comparator.<Integer>comparingDouble(arm -> mean(arms.get(arm), seen))
                                .thenComparing(
                                        Comparator.<Integer>comparingDouble(
                                                        arm -> arms.get(arm).cost())
                                                .reversed())
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private double mean(Arm arm, BiPredicate<Integer, Integer> seen) {
        double sum = 0;
        int count = 0;
        for (int question = 0; question < questions(); question++) {
            for (int seed = 0; seed < seeds(); seed++) {
                if (seen.test(question, seed)) {
                    sum += arm.scores()[question][seed];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private int questions() {
        return ease.length;
    }

    private int seeds() {
        return ease[0].length;
    }
}
