package dev.slingshot.datasets.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a response states as its answer, or why it states none.
public sealed interface Extraction {
    /// The answer's text, as written, and where it stood.
    record Found(String text, Place place) implements Extraction {}

    /// Nothing in the response is an answer under the profile.
    record Missing() implements Extraction {}

    /// The response ends inside its thinking or inside its box.
    record Truncated() implements Extraction {}

    /// The response states several final answers that differ.
    record Conflicting(List<String> texts) implements Extraction {
        public Conflicting {
            texts = List.copyOf(texts);
        }
    }

    /// Where an answer stood, from the surest place to the least sure.
    enum Place {
        BOX,
        TAG,
        MARKER,
        PHRASE,
        WHOLE,
        FORMULA,
        NUMBER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The answer's text, if one was found.
    default Optional<String> answer() {
        return this instanceof Found(String text, Place _) ? Optional.of(text) : Optional.empty();
    }

    /// One word: the place, or why there is none.
    default String how() {
        return switch (this) {
            case Found(String _, Place place) -> place.toString();
            case Missing _ -> "missing";
            case Truncated _ -> "truncated";
            case Conflicting _ -> "conflicting";
        };
    }
}
