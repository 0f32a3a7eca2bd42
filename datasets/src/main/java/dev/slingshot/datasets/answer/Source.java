package dev.slingshot.datasets.answer;

/// A text and the place in it where reading goes on.
final class Source {
    private static final char FIRST_FULL_WIDTH = '\uFF01';
    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private final String text;
    private final Steps steps;
    private int at;

    Source(String text, Steps steps) {
        this.text = text;
        this.steps = steps;
    }

    /// The text with full-width letters, digits and signs in their usual width.
    static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isFullWidth(text.charAt(i))) {
                var folded = new StringBuilder(text);
                for (int j = i; j < text.length(); j++) {
                    char c = text.charAt(j);
                    folded.setCharAt(j, isFullWidth(c) ? (char) (c - FULL_WIDTH_OFFSET) : c);
                }
                return folded.toString();
            }
        }
        return text;
    }

    private static boolean isFullWidth(char c) {
        return c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = Math.min(position, text.length());
    }

    void skip(int count) {
        moveTo(at + count);
    }

    /// The character so far ahead, a zero beyond the end.
    char peek(int ahead) {
        return charAt(at + ahead);
    }

    char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    boolean startsWith(String prefix, int from) {
        return text.startsWith(prefix, from);
    }

    String from(int start) {
        return text.substring(start, at);
    }

    boolean hasLater(char c) {
        return text.indexOf(c, at) >= 0;
    }

    int indexOf(char c) {
        return text.indexOf(c, at);
    }

    void skipSpaces() {
        while (peek(0) == ' ') {
            at++;
        }
    }

    /// The braces that follow, or the next character where there are none.
    String argument() {
        skipSpaces();
        if (peek(0) == '[') {
            int close = text.indexOf(']', at);
            moveTo(close < 0 ? text.length() : close + 1);
        }
        if (peek(0) != '{') {
            int from = at;
            skip(1);
            return text.substring(from, at);
        }
        int open = 0;
        int from = at + 1;
        for (; at < text.length(); at++) {
            steps.take(1);
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return text.substring(from, at++);
            }
        }
        at = text.length();
        return text.substring(Math.min(from, at));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isLetter(char c) {
        return c < 128 ? isAsciiLetter(c) : Character.isLetter(c) && !Glyphs.isSign(c);
    }
}
