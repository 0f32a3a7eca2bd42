package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Sampling;
import java.util.Arrays;

/// Draws tokens from logits. One per thread, since it keeps its scratch space; what it draws
/// depends on its arguments alone.
///
/// Tokens more than [#DEPTH] nats below the likeliest (after temperature) are never drawn: together
/// they weigh less than one in a million, and leaving them out makes the draw ten times cheaper
/// than a full softmax.
final class Sampler {
    static final double DEPTH = 24;
    private static final double[] WINDOWS = {3, 8, DEPTH};
    private final int[] ids;
    private final double[] weights;
    private final long[] order;

    Sampler(int words) {
        ids = new int[words];
        weights = new double[words];
        order = new long[words];
    }

    int draw(float[] logits, Sampling sampling, Dice dice) {
        int likeliest = likeliest(logits);
        if (sampling.temperature() == 0) {
            return likeliest;
        }
        double top = logits[likeliest];
        double depth = sampling.minP() == 0 ? DEPTH : Math.min(DEPTH, -Math.log(sampling.minP()));
        boolean whole =
                sampling.topP() == 1 && (sampling.topK() == 0 || sampling.topK() >= logits.length);
        int kept = gather(logits, top, sampling.temperature(), depth);
        return ids[
                whole
                        ? pick(kept, sum(kept), dice)
                        : pickRanked(logits, top, kept, sampling, depth, dice)];
    }

    /// The first of the largest logits.
    static int likeliest(float[] logits) {
        int best = 0;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < logits.length; i++) {
            if (logits[i] > max) {
                max = logits[i];
                best = i;
            }
        }
        if (!(max > Float.NEGATIVE_INFINITY && max < Float.POSITIVE_INFINITY)) {
            throw new IllegalStateException(
                    "the model's logits are not finite numbers; its file may be damaged");
        }
        return best;
    }

    /// Fills ids and weights with the tokens at most `depth` nats below the top, in the order of
    /// their ids.
    private int gather(float[] logits, double top, double temperature, double depth) {
        float floor = (float) (top - depth * temperature);
        double scale = 1 / temperature;
        int kept = 0;
        for (int i = 0; i < logits.length; i++) {
            if (logits[i] >= floor) {
                ids[kept] = i;
                weights[kept] = StrictMath.exp((logits[i] - top) * scale);
                kept++;
            }
        }
        return kept;
    }

    private double sum(int kept) {
        double sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += weights[i];
        }
        return sum;
    }

    private int pick(int kept, double sum, Dice dice) {
        double left = dice.next() * sum;
        for (int i = 0; i < kept - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return kept - 1;
    }

    /// Ranks only as deep as top-k and top-p can reach: almost always a handful of tokens.
    private int pickRanked(
            float[] logits, double top, int kept, Sampling sampling, double depth, Dice dice) {
        double all = sum(kept);
        int wanted = sampling.topK() == 0 ? Integer.MAX_VALUE : sampling.topK();
        for (double window : WINDOWS) {
            boolean last = window >= depth;
            int ranked =
                    rank(
                            logits,
                            kept,
                            last
                                    ? Float.NEGATIVE_INFINITY
                                    : (float) (top - window * sampling.temperature()));
            if (!last && ranked < wanted && weightOf(ranked) < sampling.topP() * all) {
                continue;
            }
            return pickOf(cutByMass(Math.min(ranked, wanted), kept, wanted, sampling.topP()), dice);
        }
        throw new AssertionError("the last window holds everything");
    }

    /// Sorts the gathered tokens above `floor`, likeliest first, equal ones by id; returns how
    /// many.
    private int rank(float[] logits, int kept, float floor) {
        int ranked = 0;
        for (int i = 0; i < kept; i++) {
            if (logits[ids[i]] >= floor) {
                order[ranked++] = (descending(logits[ids[i]]) << 32) | i;
            }
        }
        Arrays.sort(order, 0, ranked);
        return ranked;
    }

    /// A 32-bit number that grows as the logit falls.
    private static long descending(float logit) {
        int bits = Float.floatToIntBits(logit);
        int ascending = bits >= 0 ? bits ^ 0x80000000 : ~bits;
        return ~ascending & 0xFFFFFFFFL;
    }

    private double weightOf(int ranked) {
        double sum = 0;
        for (int i = 0; i < ranked; i++) {
            sum += weights[(int) order[i]];
        }
        return sum;
    }

    /// How many of the ranked tokens top-p leaves; its share is of what top-k left, or of all
    /// gathered without one.
    private int cutByMass(int ranked, int kept, int wanted, double topP) {
        if (topP == 1) {
            return ranked;
        }
        double goal = topP * (wanted < kept ? weightOf(ranked) : sum(kept));
        double sum = 0;
        for (int i = 0; i < ranked; i++) {
            sum += weights[(int) order[i]];
            if (sum >= goal) {
                return i + 1;
            }
        }
        return ranked;
    }

    private int pickOf(int ranked, Dice dice) {
        double left = dice.next() * weightOf(ranked);
        for (int i = 0; i < ranked - 1; i++) {
            left -= weights[(int) order[i]];
            if (left < 0) {
                return (int) order[i];
            }
        }
        return (int) order[ranked - 1];
    }

    /// Natural logarithm of a token's probability at temperature 1, over the whole vocabulary.
    static double logProbability(float[] logits, int token) {
        return logits[token] - logTotal(logits);
    }

    /// The logarithm of the sum of all exponentials, kept in range by the largest.
    static double logTotal(float[] logits) {
        double top = logits[likeliest(logits)];
        double sum = 0;
        for (float logit : logits) {
            sum += StrictMath.exp(logit - top);
        }
        return top + StrictMath.log(sum);
    }
}
