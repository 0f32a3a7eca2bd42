package dev.slingshot.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The questions of public test sets, known by the hashes of their texts alone, so that they can be
/// kept out of training without the sets at hand.
public final class TestQuestions {
    /// Data sets whose questions are known here.
    public static final List<String> SETS = List.of("gsm8k", "math-500");

    private static final Map<String, String> SET_BY_HASH = read();

    private TestQuestions() {}

    /// The test set that asks the same, where one does.
    public static Optional<String> setOf(String text) {
        return setOfHash(TextHash.of(text));
    }

    /// The same, by a {@link TextHash}.
    public static Optional<String> setOfHash(String hash) {
        return Optional.ofNullable(SET_BY_HASH.get(hash));
    }

    private static Map<String, String> read() {
        var sets = new HashMap<String, String>();
        for (String set : SETS) {
            lines(set).forEach(hash -> sets.put(hash, set));
        }
        return Map.copyOf(sets);
    }

    private static List<String> lines(String set) {
        String name = "test-questions/" + set + ".txt";
        try (var in = TestQuestions.class.getResourceAsStream(name)) {
            return new String(
                            Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
