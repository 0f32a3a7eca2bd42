package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.reports.chart.Look;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// What a row is called and how its line looks, the same on every page.
final class Names {
    private static final Map<String, String> SEARCHES =
            Map.of("beam", "beam search", "dvts", "DVTS", "mcts", "MCTS");
    private final List<String> policies;
    private final List<String> prompts;
    private final List<String> verifiers;
    private final boolean aggregations;
    private final Hues hues;

    Names(RunResult run) {
        policies = run.rows().stream().map(row -> row.key().policy()).distinct().toList();
        prompts = run.rows().stream().map(row -> row.key().prompt()).distinct().toList();
        verifiers =
                run.rows().stream()
                        .map(row -> row.key().verifier())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        aggregations = severalAggregations(run);
        hues = new Hues(run.rows().stream().map(Row::key).toList());
    }

    /// Whether one method appears with more than one aggregation, so that names must tell them
    /// apart.
    private static boolean severalAggregations(RunResult run) {
        var seen = new TreeSet<String>();
        var bare = new TreeSet<String>();
        for (var row : run.rows()) {
            var key = row.key();
            if (!key.aggregation().isEmpty()) {
                var method = key.policy() + '\0' + key.verifier() + '\0' + key.method();
                bare.add(method);
                seen.add(method + '\0' + key.aggregation());
            }
        }
        return seen.size() > bare.size();
    }

    /// Policy, method and N, such as `1B + DVTS, N=64` or `8B greedy`.
    String full(RowKey key) {
        return key.search().equals("greedy")
                ? series(key)
                : "%s, N=%d".formatted(series(key), key.n());
    }

    /// Policy and method without N.
    String series(RowKey key) {
        var joint = key.search().equals("greedy") ? " " : " + ";
        return key.policy() + joint + method(key);
    }

    /// As short as it can be beside the others: without the policy where there is only one.
    String line(RowKey key) {
        return policies.size() == 1 ? method(key) : series(key);
    }

    String method(RowKey key) {
        var search = SEARCHES.getOrDefault(key.search(), key.search());
        var selection = key.selection();
        var name =
                switch (key.search()) {
                    case "sample" -> sampled(selection);
                    default ->
                            selection.equals("first") ? search : search + " " + sampled(selection);
                };
        var detail =
                aggregations && !key.aggregation().isEmpty() ? " (" + key.aggregation() + ")" : "";
        return name + detail + apart(key.verifier(), key.prompt());
    }

    /// What tells rows of several verifiers or prompts apart.
    private String apart(String verifier, String prompt) {
        var by = verifiers.size() > 1 && !verifier.isEmpty() ? " by " + verifier : "";
        return by + (prompts.size() > 1 ? " · " + prompt : "");
    }

    /// A recorded search, before any selection.
    String cell(Cell cell) {
        var search = SEARCHES.getOrDefault(cell.search(), cell.search());
        var n = cell.search().equals("greedy") ? "" : ", N=" + cell.n();
        return cell.policy() + " " + search + n + apart(cell.verifier(), cell.prompt());
    }

    private static String sampled(String selection) {
        return switch (selection) {
            case "best-of-n" -> "best-of-N";
            case "oracle" -> "pass@N";
            case "first" -> "one sample";
            default -> selection.toLowerCase(Locale.ROOT);
        };
    }

    /// Colour and marker by method, dash by policy and verifier.
    Look look(RowKey key) {
        int policy = Math.max(0, policies.indexOf(key.policy()));
        int verifier = Math.max(0, verifiers.indexOf(key.verifier()));
        return new Look(hues.of(key), (policy + policies.size() * verifier) % Look.DASHES);
    }
}
