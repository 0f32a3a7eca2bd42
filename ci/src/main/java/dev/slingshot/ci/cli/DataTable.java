package dev.slingshot.ci.cli;

import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.stats.Difference;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A run's rows for programs: shares and raw numbers, one field each. Absent values are empty or
/// null.
record DataTable(RunResult result) {

    void printCsv(PrintWriter out) {
        List<Map<String, Object>> rows = result.rows().stream().map(DataTable::fields).toList();
        if (!rows.isEmpty()) {
            out.println(String.join(",", rows.getFirst().keySet()));
        }
        rows.forEach(row ->
                out.println(
                        row.values().stream()
                                .map(value -> quoted(value.toString()))
                                .collect(Collectors.joining(","))));
    }

    void printJson(PrintWriter out) {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("run", result.id());
        run.put("suite", result.suite());
        run.put("simulated", result.simulated());
        run.put("grader", result.grader());
        ArrayNode rows = run.putArray("rows");
        result.rows().forEach(row -> rows.add(object(fields(row))));
        out.println(run.toPrettyString());
    }

    private static ObjectNode object(Map<String, Object> fields) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> {
            switch (value) {
                case Integer number -> node.put(name, number);
                case Double number -> node.put(name, number);
                case Boolean truth -> node.put(name, truth);
                case String text when text.isEmpty() -> node.putNull(name);
                default -> node.put(name, value.toString());
            }
        });
        return node;
    }

    private static Map<String, Object> fields(Row row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("dataset", row.key().dataset());
        fields.put("prompt", row.key().prompt());
        fields.put("policy", row.key().policy());
        fields.put("verifier", row.key().verifier());
        fields.put("search", row.key().search());
        fields.put("selection", row.key().selection());
        fields.put("aggregation", row.key().aggregation());
        fields.put("n", row.key().n());
        fields.put("problems", row.problems());
        fields.put("seeds", row.seeds());
        fields.put("missing", row.missing());
        fields.put("ranked", row.ranked());
        fields.put("accuracy", row.accuracy().mean());
        fields.put("accuracy_low", row.accuracy().low());
        fields.put("accuracy_high", row.accuracy().high());
        fields.put("interval", row.accuracy().method());
        fields.put("seed_sd", row.seedSd().isPresent() ? row.seedSd().getAsDouble() : "");
        fields.put("to_greedy", row.toGreedy().<Object>map(Difference::mean).orElse(""));
        fields.put("to_greedy_low", row.toGreedy().<Object>map(Difference::low).orElse(""));
        fields.put("to_greedy_high", row.toGreedy().<Object>map(Difference::high).orElse(""));
        fields.put("prompt_tokens", row.cost().promptTokens());
        fields.put("generated_tokens", row.cost().generatedTokens());
        fields.put("verifier_tokens", row.cost().verifierTokens());
        fields.put("policy_flops", row.cost().policyFlops());
        fields.put("verifier_flops", row.cost().verifierFlops());
        fields.put("calls", row.cost().calls());
        fields.put("remark", row.remark());
        return fields;
    }

    private static String quoted(String value) {
        return value.matches("[^,\"\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
