package dev.slingshot.datasets.source;

import java.util.List;
import java.util.Optional;

/// Which field of a JSON row is what.
///
/// @param id where absent, a row's id is its line number
/// @param solution the worked solution
/// @param tags fields kept as tags under their own names
public record FieldMapping(
        String question,
        String answer,
        Optional<String> id,
        Optional<String> solution,
        List<String> tags) {
    public static final FieldMapping DEFAULT =
            new FieldMapping("question", "answer", Optional.empty(), Optional.empty(), List.of());

    public FieldMapping {
        tags = List.copyOf(tags);
    }

    /// Whether nobody asked for other fields of question and answer.
    boolean usual() {
        return question.equals(DEFAULT.question) && answer.equals(DEFAULT.answer);
    }
}
