package dev.slingshot.reports.site;

import dev.slingshot.harness.result.Row;
import dev.slingshot.reports.view.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The leaderboard as data, in full precision.
final class Downloads {
    private Downloads() {}

    static String json(List<Reading> readings) {
        var content = new LinkedHashMap<String, Object>();
        content.put("schema", 1);
        content.put("rows", rows(readings));
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(content)
                        .replace(System.lineSeparator(), "\n")
                + "\n";
    }

    static String csv(List<Reading> readings) {
        var out = new StringBuilder();
        var rows = rows(readings);
        if (!rows.isEmpty()) {
            out.append(String.join(",", rows.getFirst().keySet())).append("\r\n");
        }
        for (Map<String, Object> row : rows) {
            out.append(String.join(",", row.values().stream().map(Downloads::field).toList()))
                    .append("\r\n");
        }
        return out.toString();
    }

    private static List<Map<String, Object>> rows(List<Reading> readings) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Reading reading : readings) {
            for (Row row : reading.run().rows()) {
                rows.add(row(reading, row));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(Reading reading, Row row) {
        var key = row.key();
        var cost = row.cost();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("run", reading.run().id());
        fields.put("simulated", reading.simulated());
        fields.put("dataset", key.dataset());
        fields.put("prompt", key.prompt());
        fields.put("policy", key.policy());
        fields.put("verifier", key.verifier());
        fields.put("search", key.search());
        fields.put("selection", key.selection());
        fields.put("aggregation", key.aggregation());
        fields.put("n", key.n());
        fields.put("ranked", row.ranked());
        fields.put("problems", row.problems());
        fields.put("seeds", row.seeds());
        fields.put("missing", row.missing());
        fields.put("accuracy", row.accuracy().mean());
        fields.put("accuracy_low", row.accuracy().low());
        fields.put("accuracy_high", row.accuracy().high());
        fields.put("interval", row.accuracy().method());
        fields.put("seed_sd", row.seedSd().isPresent() ? row.seedSd().getAsDouble() : "");
        row.toGreedy()
                .ifPresentOrElse(
                        each ->
                                difference(
                                        fields,
                                        each.mean(),
                                        each.low(),
                                        each.high(),
                                        each.verdict()),
                        () -> difference(fields, "", "", "", ""));
        fields.put("policy_flops", cost.policyFlops());
        fields.put("verifier_flops", cost.verifierFlops());
        fields.put("prompt_tokens", cost.promptTokens());
        fields.put("generated_tokens", cost.generatedTokens());
        fields.put("verifier_tokens", cost.verifierTokens());
        fields.put("calls", cost.calls());
        fields.put("rounds", cost.rounds());
        fields.put("longest_chain", cost.longestChain());
        fields.put("final_pool", row.finalPool());
        fields.put("remark", row.remark());
        return fields;
    }

    private static void difference(
            Map<String, Object> fields, Object mean, Object low, Object high, Object verdict) {
        fields.put("to_greedy", mean);
        fields.put("to_greedy_low", low);
        fields.put("to_greedy_high", high);
        fields.put("to_greedy_verdict", verdict.toString().toLowerCase(java.util.Locale.ROOT));
    }

    /// Quoted where needed; a text that a spreadsheet would run as a formula is kept a text.
    private static String field(Object value) {
        var text = value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
