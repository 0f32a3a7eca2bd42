package dev.slingshot.harness.engine.simulated;

import dev.slingshot.strategies.Message;
import java.util.List;
import java.util.regex.Pattern;

/// Counts a text in pieces about as long as a real tokeniser's: a word of up to eight letters or a
/// number of up to three digits with the space before it, or one other sign.
final class PseudoTokens {
    /// What a chat template adds to each turn.
    private static final int TURN = 4;

    private static final Pattern TOKEN =
            Pattern.compile("\n\n| ?\\p{L}{1,8}| ?\\d{1,3}|.", Pattern.DOTALL);

    private PseudoTokens() {}

    static int count(String text) {
        return (int) TOKEN.matcher(text).results().count();
    }

    static int count(List<Message> messages) {
        return messages.stream().mapToInt(message -> count(message.content()) + TURN).sum();
    }

    /// The beginning of a text that has so many tokens, or all of it.
    static String first(String text, int tokens) {
        var matcher = TOKEN.matcher(text);
        int end = 0;
        for (int i = 0; i < tokens && matcher.find(); i++) {
            end = matcher.end();
        }
        return text.substring(0, end);
    }
}
