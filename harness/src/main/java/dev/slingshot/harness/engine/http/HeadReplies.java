package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.HeadReader.Rows;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads what vLLM answers for a model with a head.
final class HeadReplies {
    private HeadReplies() {}

    /// @param asked texts that were sent: a reply about others is none
    static Rows classes(JsonNode reply, int asked) throws Trouble {
        var data = Json.array(reply, "data");
        Json.agree("classified texts", data.size(), asked);
        var rows = new ArrayList<List<Double>>();
        for (int i = 0; i < asked; i++) {
            var one = data.get(i);
            Json.agree("texts before this one", one.path("index").asInt(-1), i);
            rows.add(numbers(Json.array(one, "probs")));
        }
        return new Rows(rows, VllmDialect.usage(reply));
    }

    static Rows tokens(JsonNode reply) throws Trouble {
        var data = Json.array(reply, "data");
        Json.agree("pooled texts", data.size(), 1);
        var rows = new ArrayList<List<Double>>();
        for (JsonNode row : Json.array(data.get(0), "data")) {
            rows.add(row.isArray() ? numbers(row) : List.of(number(row)));
        }
        return new Rows(rows, VllmDialect.usage(reply));
    }

    private static List<Double> numbers(JsonNode array) throws Trouble {
        var numbers = new ArrayList<Double>();
        for (JsonNode node : array) {
            numbers.add(number(node));
        }
        return numbers;
    }

    private static double number(JsonNode node) throws Trouble {
        if (!node.isNumber()) {
            throw Json.unreadable("a head gave " + node + " where a number belongs");
        }
        return node.doubleValue();
    }
}
