package dev.slingshot.datasets.answer;

import java.util.Set;

/// Tells an answer in words ("light blue") from a sentence that answers nothing ("I am not sure").
final class Prose {
    private static final int MOST_WORDS = 3;
    private static final Set<String> SENTENCE_WORDS =
            Set.of(
                    "i", "we", "you", "he", "she", "it", "they", "this", "that", "there", "here",
                    "is", "are", "am", "was", "were", "be", "been", "do", "does", "did", "don",
                    "dont", "can", "cannot", "could", "will", "would", "should", "let", "lets",
                    "have", "has", "had", "sorry", "sure", "unsure", "okay", "ok", "please",
                    "thanks", "thank", "hello", "hi", "unknown", "idea", "think", "know", "need",
                    "see", "note");

    private Prose() {}

    /// Whether a text is nothing but words: it has no digit, no command and no sign of arithmetic.
    static boolean isWords(String text) {
        return text.chars()
                .allMatch(c -> Character.isLetter(c) || Character.isWhitespace(c) || isMark(c));
    }

    private static boolean isMark(int c) {
        return ".,;:!?'\u2019\"-".indexOf(c) >= 0;
    }

    /// Whether words are a sentence, or part of one, rather than a name, a colour or a choice.
    static boolean isProse(String words) {
        int count = 0;
        int start = -1;
        String text = Texts.lower(words);
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                count++;
                if (SENTENCE_WORDS.contains(text.substring(start, i))) {
                    return true;
                }
                start = -1;
            }
        }
        return count > MOST_WORDS;
    }
}
