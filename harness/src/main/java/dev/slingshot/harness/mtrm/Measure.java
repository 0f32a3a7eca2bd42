package dev.slingshot.harness.mtrm;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// One feature with a name. Values lie in about [0, 1] without anything learned from the data, so
/// that a text has the same features wherever it is met.
///
/// @param <T> what is measured
record Measure<T>(String name, ToDoubleFunction<T> of) {

    static <T> double[] all(List<Measure<T>> measures, T text) {
        return measures.stream().mapToDouble(measure -> measure.of().applyAsDouble(text)).toArray();
    }

    /// A count on a scale on which 0, 1, 10 and 100 lie apart alike.
    static double log(double count, double most) {
        return Math.min(1, Math.log1p(Math.abs(count)) / Math.log1p(most));
    }
}
