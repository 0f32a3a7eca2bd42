package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Token.Kind;
import java.util.List;

/// Finds what an answer adds about the letters it counts with: "where k is an integer".
final class Conditions {
    private Conditions() {}

    /// Where an answer ends and such a condition starts; the end where it has none.
    static int start(List<Token> tokens, int from, int to) {
        boolean integers = false;
        for (int i = to - 1; i > from; i--) {
            var token = tokens.get(i);
            integers |= isIntegers(tokens, i);
            if (integers && opens(token) && i > from) {
                return i;
            }
            if (token.kind() == Kind.BEGIN || token.kind() == Kind.FINISH) {
                return to;
            }
        }
        return to;
    }

    private static boolean isIntegers(List<Token> tokens, int at) {
        var token = tokens.get(at);
        boolean member = at > 0 && tokens.get(at - 1).command("in");
        return switch (token.kind()) {
            case COMMAND -> member && (token.text().equals("Z") || token.text().equals("N"));
            case WORD, TEXT -> Texts.lower(token.text()).contains("integer");
            case NUMBER, SYMBOL, BEGIN, FINISH, END -> false;
        };
    }

    private static boolean opens(Token token) {
        if (token.symbol(",") || token.symbol(";") || token.symbol("(")) {
            return true;
        }
        if (token.kind() != Kind.TEXT && token.kind() != Kind.WORD) {
            return false;
        }
        String words = Texts.lower(token.text().strip());
        return words.startsWith("where") || words.startsWith("for") || words.startsWith("with");
    }
}
