package dev.slingshot.harness.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Adjusted p-values of a family of tests, in the order given.
public final class Multiplicity {
    private Multiplicity() {}

    /// Holm (1979): no false rejection in the family, for what gates.
    public static List<Double> holm(List<Double> pValues) {
        var order = rising(pValues);
        var adjusted = new ArrayList<>(pValues);
        double least = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int test = order.get(rank);
            least = Math.max(least, Math.min(1, pValues.get(test) * (order.size() - rank)));
            adjusted.set(test, least);
        }
        return List.copyOf(adjusted);
    }

    /// Benjamini and Hochberg (1995): the share of false discoveries, for exploratory tables.
    public static List<Double> benjaminiHochberg(List<Double> pValues) {
        var order = rising(pValues);
        var adjusted = new ArrayList<>(pValues);
        double most = 1;
        for (int rank = order.size(); rank >= 1; rank--) {
            int test = order.get(rank - 1);
            most = Math.min(most, pValues.get(test) * order.size() / rank);
            adjusted.set(test, most);
        }
        return List.copyOf(adjusted);
    }

    private static List<Integer> rising(List<Double> pValues) {
        return Collections.unmodifiableList(
                IntStream.range(0, pValues.size())
                        .boxed()
                        .sorted(Comparator.comparing(pValues::get))
                        .toList());
    }
}
