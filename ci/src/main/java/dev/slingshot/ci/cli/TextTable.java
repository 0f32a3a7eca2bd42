package dev.slingshot.ci.cli;

import dev.slingshot.harness.result.Comparison;
import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.result.RunResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A run's rows for the eye: accuracy and difference to greedy with 95 % intervals, in percent.
final class TextTable {
    private static final List<String> HEADER =
            List.of("", "method", "N", "accuracy %", "against greedy", "tokens", "FLOPs");

    private final RunResult result;
    private final boolean severalPrompts;
    private final boolean severalVerifiers;

    TextTable(RunResult result) {
        this.result = result;
        severalPrompts = several(result, RowKey::prompt);
        severalVerifiers = several(result, RowKey::verifier);
    }

    private static boolean several(RunResult result, Function<RowKey, String> part) {
        return result.rows().stream()
                        .map(row -> part.apply(row.key()))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    void print(PrintWriter out) {
        List<List<String>> lines = lines();
        int[] widths = new int[HEADER.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        out.println();
        if (result.simulated()) {
            out.println(
                    "SIMULATED: no model was asked; these figures say nothing about any model.");
        }
        lines.forEach(line -> out.println(padded(line, widths)));
        result.comparisons().forEach(comparison -> out.println(sentence(comparison)));
    }

    /// The same as a table of a Markdown document.
    void printMarkdown(PrintWriter out) {
        var lines = lines();
        out.println("| " + String.join(" | ", lines.getFirst()) + " |");
        out.println("|" + "---|".repeat(HEADER.size()));
        lines.stream()
                .skip(1)
                .forEach(line -> out.println("| " + String.join(" | ", escaped(line)) + " |"));
    }

    private static List<String> escaped(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).toList();
    }

    private List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADER);
        String before = "";
        for (Row row : result.rows()) {
            String ground = ground(row.key());
            lines.add(line(row, ground.equals(before) ? "" : ground));
            before = ground;
        }
        return lines;
    }

    private String ground(RowKey key) {
        String ground = key.policy() + " on " + key.dataset();
        return severalPrompts ? ground + ", " + key.prompt() : ground;
    }

    private List<String> line(Row row, String ground) {
        return List.of(
                ground,
                method(row.key()) + (row.ranked() ? "" : " (not ranked)"),
                Integer.toString(row.key().n()),
                row.problems() == 0 ? "-" : Figures.estimate(row.accuracy()),
                row.toGreedy().map(Figures::difference).orElse(""),
                Figures.count(row.cost().generatedTokens()),
                row.cost().flops() > 0 ? Figures.count(row.cost().flops()) : "-");
    }

    private String method(RowKey key) {
        String method =
                key.aggregation().isEmpty() ? key.method() : key.method() + " " + key.aggregation();
        return severalVerifiers && !key.verifier().isEmpty()
                ? method + " by " + key.verifier()
                : method;
    }

    private String sentence(Comparison comparison) {
        return "%s: %s %s N=%d against %s %s N=%d, %s"
                .formatted(
                        comparison.name(),
                        comparison.challenger().policy(),
                        method(comparison.challenger()),
                        comparison.challenger().n(),
                        comparison.baseline().policy(),
                        method(comparison.baseline()),
                        comparison.baseline().n(),
                        Figures.difference(comparison.difference()));
    }

    private static String padded(List<String> line, int[] widths) {
        var text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean left = i < 2;
            String space = " ".repeat(widths[i] - line.get(i).length());
            text.append(left ? line.get(i) + space : space + line.get(i)).append("  ");
        }
        return text.toString().stripTrailing();
    }
}
