package dev.slingshot.harness.engine.llama;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What the shots of a benchmark found. JMH's own table has their time only, and its counters are
/// sums over all shots, so means are printed here.
final class Shots {
    private final Map<String, List<Double>> found = new LinkedHashMap<>();

    void add(String name, double value) {
        found.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    void print(String title) {
        System.out.println("\n" + title + ": mean of the shots (each)");
        found.forEach((name, values) ->
                System.out.printf(
                        Locale.ROOT,
                        "  %-52s %9.3f  (%s)%n",
                        name,
                        values.stream().mapToDouble(each -> each).average().orElseThrow(),
                        values.stream()
                                .map(each -> String.format(Locale.ROOT, "%.3f", each))
                                .collect(Collectors.joining(", "))));
    }
}
