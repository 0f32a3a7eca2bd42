package dev.slingshot.harness.engine.llama.chat;

import java.util.ArrayList;
import java.util.List;

/// Parts the inside of a tag into words, numbers, strings and signs.
final class Lexer {
    private static final List<String> SIGNS =
            List.of(
                    "==", "!=", "<=", ">=", "//", "**", "+", "-", "*", "/", "%", "~", "<", ">", "=",
                    "(", ")", "[", "]", "{", "}", ",", ":", ".", "|");

    private Lexer() {}

    /// What a token is.
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        END
    }

    /// One token; a string's text is its value without quotes.
    record Token(Kind kind, String text) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
        }
    }

    static List<Token> tokens(Chunk chunk) {
        String source = chunk.source();
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (Character.isLetter(c) || c == '_') {
                int end = at;
                while (end < source.length()
                        && (Character.isLetterOrDigit(source.charAt(end))
                                || source.charAt(end) == '_')) {
                    end++;
                }
                tokens.add(new Token(Kind.NAME, source.substring(at, end)));
                at = end;
            } else if (Character.isDigit(c)) {
                int end = at;
                while (end < source.length() && Character.isDigit(source.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.NUMBER, source.substring(at, end)));
                at = end;
            } else if (c == '\'' || c == '"') {
                var value = new StringBuilder();
                at = string(source, at, value, chunk.line());
                tokens.add(new Token(Kind.STRING, value.toString()));
            } else {
                String sign = sign(source, at, chunk.line());
                tokens.add(new Token(Kind.SIGN, sign));
                at += sign.length();
            }
        }
        tokens.add(new Token(Kind.END, ""));
        return tokens;
    }

    private static String sign(String source, int at, int line) {
        return SIGNS.stream()
                .filter(sign -> source.startsWith(sign, at))
                .findFirst()
                .orElseThrow(() ->
                        new TemplateException(
                                "line %d: cannot read `%s`".formatted(line, source.substring(at))));
    }

    /// Reads a string literal from its quote on; returns the place behind it.
    private static int string(String source, int start, StringBuilder value, int line) {
        char quote = source.charAt(start);
        for (int i = start + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c != '\\' || i + 1 == source.length()) {
                value.append(c);
                continue;
            }
            char escaped = source.charAt(++i);
            switch (escaped) {
                case 'n' -> value.append('\n');
                case 't' -> value.append('\t');
                case 'r' -> value.append('\r');
                case '\\', '\'', '"' -> value.append(escaped);
                case 'u' -> {
                    value.append((char) Integer.parseInt(source.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> value.append('\\').append(escaped);
            }
        }
        throw new TemplateException("line %d: a string has no end".formatted(line));
    }
}
