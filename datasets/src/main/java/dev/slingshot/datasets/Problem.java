package dev.slingshot.datasets;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// One row of a data set with its reference answer. Only grading and the oracle see a problem; a
/// strategy gets its {@link #question()}.
///
/// @param id unique inside its data set and stable over revisions, such as `test/algebra/1349.json`
/// @param text what is asked
/// @param reference the bare reference answer, already extracted (`72`, `\frac{1}{2}`)
/// @param solution the worked solution as shipped, or an empty text
/// @param tags such as `subject`, `level` (1-5) and `family`, sorted by name
public record Problem(
        String id,
        String dataset,
        String text,
        String reference,
        String solution,
        Map<String, String> tags) {

    public Problem {
        Objects.requireNonNull(solution);
        if (id.isBlank() || text.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException(
                    "a problem needs an id, a text and a reference answer, got id \"%s\" in %s"
                            .formatted(id, dataset));
        }
        tags = java.util.Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /// What a strategy may see of this problem.
    public Question question() {
        return new Question(id, dataset, text, tags);
    }
}
