package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// How many tokens all solutions of a question have in common before their first step: where two
/// that begin differently part.
final class SharedBeginning {
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /// @param texts how the reader is asked for several
    /// @param reading what a verifier reads of some steps
    int of(Question question, Together texts, Function<List<String>, Supplier<Tokens>> reading) {
        var key = question.key() + "\n" + question.text();
        var found = known.get(key);
        if (found == null) {
            var two = texts.all(List.of(reading.apply(List.of("A")), reading.apply(List.of("1"))));
            found = two.getFirst().common(two.getLast());
            known.put(key, found);
        }
        return found;
    }
}
