package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Spellings of text that mean the same text.
final class Texts {
    private Texts() {}

    /// Letters and digits in lower case; everything else is gone.
    static String words(String text) {
        var words = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(words::appendCodePoint);
        return words.toString();
    }

    /// A text in lower case, of the same length: no letter becomes two.
    static String lower(String text) {
        var lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }

    /// A text without the stars that make it bold or italic.
    static String withoutEmphasis(String text) {
        int stars = text.startsWith("**") ? 2 : text.startsWith("*") ? 1 : 0;
        boolean paired = text.length() > 2 * stars && text.endsWith("**".substring(0, stars));
        return stars > 0 && paired ? text.substring(stars, text.length() - stars) : text;
    }

    /// The words of a text without the commands that only set their type.
    static String spoken(String text) {
        var spoken = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (text.charAt(at) == '\\') {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                String command = text.substring(at + 1, end);
                if (!Macros.TEXT.contains(command) && !Macros.SPACING.contains(command)) {
                    spoken.append(command);
                }
            } else {
                spoken.append(text.charAt(at));
            }
            at = end;
        }
        return words(spoken.toString());
    }

    /// Whether words come before the first digit or command: "it costs 5" is no answer by itself.
    static boolean leadsIn(String text) {
        int at = 0;
        while (at < text.length()
                && !Character.isDigit(text.charAt(at))
                && !startsCommand(text, at)) {
            at++;
        }
        return at < text.length() && longWords(text.substring(0, at)) > 0;
    }

    private static boolean startsCommand(String text, int at) {
        return text.charAt(at) == '\\' || text.charAt(at) == '$';
    }

    /// How many words of two letters and more a text has, commands aside.
    static int longWords(String text) {
        int count = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            boolean command = run == 0 && i > 0 && text.charAt(i - 1) == '\\';
            run = letter ? (command ? -text.length() : run + 1) : 0;
            count += run == 2 ? 1 : 0;
        }
        return count;
    }

    /// The parts of a text between its white space.
    static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (space && start >= 0) {
                parts.add(text.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        return parts;
    }

    /// The tokens without their spacing: what is compared where an answer does not parse.
    static String canonical(List<Token> tokens) {
        var text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean single =
                    token.symbol("{") && i + 2 < tokens.size() && tokens.get(i + 2).symbol("}");
            if (single) {
                append(text, tokens.get(i + 1));
                i += 2;
            } else {
                append(text, token);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Token token) {
        switch (token.kind()) {
            case COMMAND -> text.append('\\').append(token.text()).append(' ');
            case TEXT -> text.append(words(token.text()));
            case BEGIN, FINISH -> text.append('<').append(token.text()).append('>');
            case NUMBER -> {
                boolean adjacent =
                        !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
                text.append(adjacent ? " " : "").append(token.text());
            }
            case WORD, SYMBOL -> text.append(token.text());
            case END -> {}
        }
    }

    /// Whether a token only ends a sentence.
    static boolean isPunctuation(Token token) {
        return token.kind() == Kind.SYMBOL && ".,;:?".contains(token.text());
    }
}
