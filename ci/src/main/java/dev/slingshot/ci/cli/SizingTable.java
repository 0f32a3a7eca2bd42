package dev.slingshot.ci.cli;

import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Load;
import dev.slingshot.harness.suite.Sizing;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Prints what each engine has to do, and for how long: at a measured speed, or at an assumed part
/// of a device's peak.
///
/// @param speeds engine -> tokens a second
record SizingTable(Map<String, Double> speeds, double deviceTflops) {
    /// Of the peak, while whole prompts are read.
    static final double READING = 0.45;

    /// Of the peak, while hundreds of sequences are written together.
    static final double WRITING = 0.15;

    void print(PrintWriter out, Sizing sizing) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "engine",
                        "share",
                        "weights",
                        "cache/1k tokens",
                        "writes",
                        "scores",
                        "FLOPs",
                        "time"));
        sizing.loads().forEach(load -> rows.add(row(load)));
        print(out, rows);
        var all = sizing.loads().stream().map(this::seconds).toList();
        if (all.stream().allMatch(OptionalDouble::isPresent)) {
            out.printf(
                    "one after the other: about %s%n",
                    time(all.stream().mapToDouble(OptionalDouble::orElseThrow).sum()));
        }
        if (assumed(sizing)) {
            out.printf(
                    Locale.ROOT,
                    "times marked ~ assume %.0f %% of %.0f TFLOP/s while writing and %.0f %% while reading; give measured ones with --speed%n",
                    100 * WRITING,
                    deviceTflops,
                    100 * READING);
        }
        ratio(sizing).ifPresent(out::println);
    }

    private static void print(PrintWriter out, List<List<String>> rows) {
        var widths =
                IntStream.range(0, rows.getFirst().size())
                        .map(column ->
                                rows.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append("  ").append(i == 0 ? row.get(i) + pad : pad + row.get(i));
            }
            out.println(line);
        }
    }

    private List<String> row(Load load) {
        return List.of(
                load.engine().name(),
                load.engine().share() == 0 ? "-" : Double.toString(load.engine().share()),
                load.shape().known() ? bytes(load.weightBytes()) : "-",
                load.cacheBytes().isPresent() ? bytes(1000.0 * load.cacheBytes().getAsLong()) : "-",
                count(load.writtenTokens()),
                count(load.scoredTokens()),
                load.flops() > 0 ? Figures.count(load.flops()) : "-",
                seconds(load).isPresent()
                        ? (measured(load) ? "" : "~") + time(seconds(load).getAsDouble())
                        : "-");
    }

    private boolean measured(Load load) {
        return speeds.containsKey(load.engine().name());
    }

    /// A device's peak says nothing of an embedded or a simulated engine.
    private OptionalDouble seconds(Load load) {
        var speed = Optional.ofNullable(speeds.get(load.engine().name()));
        if (speed.isPresent()) {
            return OptionalDouble.of(load.seconds(speed.get()));
        }
        return load.engine() instanceof EngineSpec.OpenAi
                ? load.seconds(deviceTflops * 1e12 * READING, deviceTflops * 1e12 * WRITING)
                : OptionalDouble.empty();
    }

    private boolean assumed(Sizing sizing) {
        return sizing.loads().stream()
                .anyMatch(load -> !measured(load) && seconds(load).isPresent());
    }

    /// How many machines of the verifier keep up with one of the policies.
    private Optional<String> ratio(Sizing sizing) {
        double policies = 0;
        double verifiers = 0;
        for (Load load : sizing.loads()) {
            double seconds = seconds(load).orElse(0);
            if (load.scoredTokens() > 0) {
                verifiers += seconds;
            } else {
                policies += seconds;
            }
        }
        return policies > 0 && verifiers > 0
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "verifiers take %.2f times as long as the policies: of 8 like machines give them %d",
                                verifiers / policies,
                                Math.clamp(
                                        Math.round(8 * verifiers / (policies + verifiers)), 1, 7)))
                : Optional.empty();
    }

    private static String count(double tokens) {
        return tokens > 0 ? Figures.count(tokens) : "-";
    }

    private static String bytes(double bytes) {
        return String.format(Locale.ROOT, bytes >= 1e9 ? "%.1f GB" : "%.2f GB", bytes / 1e9);
    }

    private static String time(double seconds) {
        return seconds < 5400
                ? String.format(Locale.ROOT, "%.0f min", Math.ceil(seconds / 60))
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
