package dev.slingshot.harness.engine.llama;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/// What the shots of a benchmark found; what was found while warming up does not count. JMH's own
/// table has their time only, and its counters are sums over all shots, so means are printed here.
@State(Scope.Benchmark)
public class Shots {
    private final Map<String, List<Double>> found = new LinkedHashMap<>();
    private boolean counts;

    @Setup(Level.Iteration)
    public void begin(IterationParams iteration) {
        counts = iteration.getType() == IterationType.MEASUREMENT;
    }

    void add(String name, double value) {
        if (counts) {
            found.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
    }

    @TearDown
    public void print(BenchmarkParams params) {
        var title =
                params.getParamsKeys().stream()
                        .map(key -> key + " " + params.getParam(key))
                        .collect(Collectors.joining(", "));
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
