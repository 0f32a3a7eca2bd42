package dev.slingshot.strategies.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/// How particles are drawn again: each is drawn in expectation as often as its share of the weights
/// says (Douc, Cappé, Moulines 2005, arXiv:cs/0507025, compares them).
enum Resampling {
    /// One number between 0 and 1/N, and all that lie 1/N apart from it.
    SYSTEMATIC {
        @Override
        IntToDoubleFunction points(int count, RandomGenerator chance) {
            double offset = chance.nextDouble();
            return i -> (i + offset) / count;
        }
    },
    /// N independent numbers.
    MULTINOMIAL {
        @Override
        IntToDoubleFunction points(int count, RandomGenerator chance) {
            double[] points = chance.doubles(count).sorted().toArray();
            return i -> points[i];
        }
    },
    /// One number in each N-th.
    STRATIFIED {
        @Override
        IntToDoubleFunction points(int count, RandomGenerator chance) {
            return i -> (i + chance.nextDouble()) / count;
        }
    };

    /// Ascending numbers in [0, 1).
    abstract IntToDoubleFunction points(int count, RandomGenerator chance);

    /// Indices of the drawn, ascending.
    ///
    /// @param weights not negative, with the sum 1
    List<Integer> draw(double[] weights, int count, RandomGenerator chance) {
        var points = points(count, chance);
        var drawn = new ArrayList<Integer>();
        int at = 0;
        double upTo = weights[0];
        for (int i = 0; i < count; i++) {
            double point = points.applyAsDouble(i);
            while (point >= upTo && at < weights.length - 1) {
                upTo += weights[++at];
            }
            drawn.add(at);
        }
        return List.copyOf(drawn);
    }
}
