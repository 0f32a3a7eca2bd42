package dev.slingshot.datasets.source;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Filters, then samples, then limits. The same request always gives the same rows in the order of
/// the file.
final class Subset {
    private Subset() {}

    static Dataset of(Dataset whole, DatasetRequest request) {
        List<Problem> rows = whole.problems();
        for (var wanted : request.keep().entrySet()) {
            rows = keep(whole, rows, wanted);
        }
        if (request.sample().isPresent()) {
            rows = sample(rows, request.sample().getAsInt(), request.seed().orElse(0));
        }
        if (request.limit().isPresent()) {
            rows =
                    rows.subList(
                            0,
                            Math.min(positive("limit", request.limit().getAsInt()), rows.size()));
        }
        if (rows.isEmpty()) {
            throw new DatasetException(
                    "data set %s: no row is left after the filters %s"
                            .formatted(whole.card().name(), request.keep()));
        }
        return new Dataset(whole.card(), rows);
    }

    private static List<Problem> keep(
            Dataset whole, List<Problem> rows, Map.Entry<String, List<String>> wanted) {
        String tag = wanted.getKey();
        var present = new TreeSet<String>();
        for (Problem problem : whole.problems()) {
            String value = problem.tags().get(tag);
            if (value != null) {
                present.add(value);
            }
        }
        for (String value : wanted.getValue()) {
            if (!present.contains(value)) {
                throw new DatasetException(
                        "data set %s: no row has %s \"%s\"; there are: %s"
                                .formatted(
                                        whole.card().name(),
                                        tag,
                                        value,
                                        present.isEmpty()
                                                ? "no rows with this tag"
                                                : String.join(", ", present)));
            }
        }
        return rows.stream()
                .filter(problem -> wanted.getValue().contains(problem.tags().getOrDefault(tag, "")))
                .toList();
    }

    /// A partial Fisher-Yates shuffle of the row numbers, driven by SplitMix64: a larger sample of
    /// the same seed holds a smaller one.
    private static List<Problem> sample(List<Problem> rows, int count, long seed) {
        int size = Math.min(positive("sample", count), rows.size());
        var random = new SplittableRandom(seed);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        for (int i = 0; i < size; i++) {
            int other = i + (int) Math.floorMod(random.nextLong(), (long) (order.size() - i));
            java.util.Collections.swap(order, i, other);
        }
        return order.subList(0, size).stream().sorted().map(rows::get).toList();
    }

    private static int positive(String name, int rows) {
        if (rows < 1) {
            throw new DatasetException("%s must be at least 1, got %d".formatted(name, rows));
        }
        return rows;
    }
}
