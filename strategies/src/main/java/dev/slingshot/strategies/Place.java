package dev.slingshot.strategies;

import java.util.Arrays;
import java.util.Comparator;

/// Where a thought stands: child indices from the root, ordered by their numbers, so that child 10
/// stands after child 9.
final class Place {
    static final Comparator<String> ORDER = (a, b) -> Arrays.compare(indices(a), indices(b));

    private Place() {}

    static String child(String parent, int child) {
        return parent.isEmpty() ? Integer.toString(child) : parent + "." + child;
    }

    private static int[] indices(String place) {
        return place.isEmpty()
                ? new int[0]
                : Arrays.stream(place.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
