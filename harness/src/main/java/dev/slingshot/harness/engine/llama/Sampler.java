package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Sampling;
import java.util.Arrays;

/// Draws tokens from logits. One per thread, since it keeps its scratch space; what it draws
/// depends on its arguments alone.
///
/// A draw looks at the head first: the tokens at most [#HEAD] nats below the likeliest (after
/// temperature), some hundreds out of tens of thousands. How much all others can weigh is bounded
/// by their number, and only where the dice fall inside that bound are they weighed too. So a draw
/// is from the whole distribution at a tenth of the price of a whole softmax.
final class Sampler {
    /// Decides which bits a seed gives; changes with every change of what is drawn.
    static final String VERSION = "2";

    static final double HEAD = 16;
    private static final double[] WINDOWS = {3, 8, Double.POSITIVE_INFINITY};

    /// The edge of the head is rounded to a float; the bound allows for that.
    private static final double ROUNDING = 1.001;

    /// The head does not hold all that is needed.
    private static final int UNDECIDED = -1;

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
        double u = dice.next();
        int chosen =
                sampling.minP() > 0
                        ? choose(logits, top, -StrictMath.log(sampling.minP()), sampling, 0, u)
                        : choose(logits, top, HEAD, sampling, StrictMath.exp(-HEAD) * ROUNDING, u);
        return ids[
                chosen == UNDECIDED
                        ? choose(logits, top, Double.POSITIVE_INFINITY, sampling, 0, u)
                        : chosen];
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

    /// @param depth of the tokens to gather, in nats
    /// @param outside the most that one token further below can weigh
    /// @return an index into the gathered tokens, or [#UNDECIDED]
    private int choose(
            float[] logits, double top, double depth, Sampling sampling, double outside, double u) {
        float floor = (float) (top - depth * sampling.temperature());
        int kept = gather(logits, top, sampling.temperature(), floor);
        double tail = outside * (logits.length - kept);
        boolean whole =
                sampling.topP() == 1 && (sampling.topK() == 0 || sampling.topK() >= logits.length);
        return whole
                ? chooseWhole(logits, top, sampling.temperature(), floor, kept, tail, u)
                : chooseRanked(logits, top, kept, tail, sampling, u);
    }

    /// Fills ids and weights with the tokens down to `floor`, in the order of their ids.
    private int gather(float[] logits, double top, double temperature, float floor) {
        int kept = 0;
        for (int i = 0; i < logits.length; i++) {
            if (logits[i] >= floor) {
                kept = add(i, logits[i], top, temperature, kept);
            }
        }
        return kept;
    }

    private int add(int token, float logit, double top, double temperature, int kept) {
        ids[kept] = token;
        weights[kept] = StrictMath.exp((logit - top) / temperature);
        return kept + 1;
    }

    /// Below `surely` the head is meant whatever the tail weighs; above, the tail is weighed and
    /// gets the end of the interval.
    private int chooseWhole(
            float[] logits,
            double top,
            double temperature,
            float floor,
            int kept,
            double tail,
            double u) {
        double head = sum(0, kept);
        double surely = head / (head + tail);
        if (u < surely) {
            return pick(0, kept, head * (u / surely));
        }
        int all = kept;
        for (int i = 0; i < logits.length; i++) {
            if (logits[i] < floor) {
                all = add(i, logits[i], top, temperature, all);
            }
        }
        double rest = sum(kept, all);
        double share = head / (head + rest);
        return u < share
                ? pick(0, kept, head * ((u - surely) / (share - surely)))
                : pick(kept, all, rest * ((u - share) / (1 - share)));
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
        }
        return sum;
    }

    private int pick(int from, int to, double place) {
        double left = place;
        for (int i = from; i < to - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return to - 1;
    }

    /// Top-k, then top-p of what that left. Ranks only as deep as they can reach: almost always a
    /// handful of tokens.
    private int chooseRanked(
            float[] logits, double top, int kept, double tail, Sampling sampling, double u) {
        boolean countsFirst = sampling.topK() > 0 && sampling.topK() <= kept;
        double all = sum(0, kept);
        double goal = sampling.topP() * (all + tail);
        for (double window : WINDOWS) {
            int ranked = rank(logits, kept, (float) (top - window * sampling.temperature()));
            if (countsFirst && ranked >= sampling.topK()) {
                double mass = weightOf(sampling.topK());
                return pickOf(cut(sampling.topK(), sampling.topP() * mass), u);
            }
            if (!countsFirst && (ranked == kept || weightOf(ranked) >= goal)) {
                int cut = cut(ranked, sampling.topP() * all);
                // the same cut wherever the tail's weight lies between nothing and its bound
                return tail == 0 || weightOf(cut) >= goal ? pickOf(cut, u) : UNDECIDED;
            }
        }
        throw new AssertionError("the last window holds everything");
    }

    /// Sorts the gathered tokens above `floor`, likeliest first, equal ones by id; returns how
    /// many.
    private int rank(float[] logits, int kept, float floor) {
        int ranked = 0;
        for (int i = 0; i < kept; i++) {
            if (logits[ids[i]] >= floor) {
                order[ranked++] = ((long) descending(logits[ids[i]]) << 32) | i;
            }
        }
        Arrays.sort(order, 0, ranked);
        return ranked;
    }

    /// A number that grows as the logit falls, over the whole range of an int.
    private static int descending(float logit) {
        int bits = Float.floatToIntBits(logit);
        int ascending = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
        return ~ascending;
    }

    private double weightOf(int ranked) {
        double sum = 0;
        for (int i = 0; i < ranked; i++) {
            sum += weights[(int) order[i]];
        }
        return sum;
    }

    /// How many of the ranked tokens it takes to weigh `goal`; all of them if they do not.
    private int cut(int ranked, double goal) {
        double sum = 0;
        for (int i = 0; i < ranked; i++) {
            sum += weights[(int) order[i]];
            if (sum >= goal) {
                return i + 1;
            }
        }
        return ranked;
    }

    private int pickOf(int ranked, double u) {
        double left = u * weightOf(ranked);
        for (int i = 0; i < ranked - 1; i++) {
            left -= weights[(int) order[i]];
            if (left < 0) {
                return (int) order[i];
            }
        }
        return (int) order[ranked - 1];
    }
}
