package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// How many tokens all solutions of a question have in common before their first step: where two
/// that begin differently part.
final class SharedBeginning {
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /// @param reading what a verifier reads of some steps
    int of(Question question, Function<List<String>, Tokens> reading) {
        var key = question.key() + "\n" + question.text();
        var found = known.get(key);
        if (found == null) {
            found = common(reading.apply(List.of("A")), reading.apply(List.of("1")));
            known.put(key, found);
        }
        return found;
    }

    private static int common(Tokens one, Tokens other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.at(common) == other.at(common)) {
            common++;
        }
        return common;
    }
}
