package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts an answer into tokens in one pass; spacing, sizing and dollar signs are gone afterwards.
final class Lexer {
    private static final int MAX_CHARACTERS = 4_000;
    private static final int MAX_NESTED_TEXT = 6;

    private static final String[] ELLIPSES = {"...", "\u2026", "\\ldots", "\\dots", "\\cdots"};

    private final String source;
    private final Steps steps;
    private final boolean joinThousands;
    private final int nesting;
    private final List<Token> tokens = new ArrayList<>();
    private final boolean rows;
    private int at;
    private int depth;
    private boolean spaced;
    private boolean sawJoinedCommas;

    private Lexer(String source, Steps steps, boolean joinThousands, int nesting) {
        this.source = source;
        this.steps = steps;
        this.joinThousands = joinThousands;
        this.nesting = nesting;
        this.rows = source.contains("\\begin");
    }

    /// The tokens of a text, and whether reading its commas as separators of thousands was a
    /// choice.
    record Scan(List<Token> tokens, boolean joinedCommas) {}

    static Scan scan(String source, Steps steps, boolean joinThousands) {
        if (source.length() > MAX_CHARACTERS) {
            throw new OverBudget();
        }
        var lexer = new Lexer(source, steps, joinThousands, 0);
        lexer.run();
        return new Scan(lexer.tokens, lexer.sawJoinedCommas);
    }

    private void run() {
        while (at < source.length()) {
            steps.take(1);
            char c = source.charAt(at);
            if (c == '\\') {
                command();
            } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
                number();
            } else if (isLetter(c)) {
                word();
            } else if (Character.isWhitespace(c) || c == '~') {
                spaced = true;
                at++;
            } else if (c == '$') {
                dollar();
            } else {
                other(c);
            }
        }
    }

    private void other(char c) {
        at++;
        if (c < 128) {
            symbol(c);
            return;
        }
        String tex = Glyphs.tex(c);
        if (tex.isEmpty()) {
            add(Kind.SYMBOL, String.valueOf(c));
        } else {
            nested(tex);
        }
    }

    private void symbol(char c) {
        switch (c) {
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> depth--;
            case '*' -> {
                if (peek(0) == '*') {
                    at++;
                    add(Kind.SYMBOL, "^");
                    return;
                }
            }
            case '!' -> {
                if (peek(0) == '=') {
                    at++;
                    add(Kind.COMMAND, "ne");
                    return;
                }
            }
            case '<', '>' -> {
                if (peek(0) == '=') {
                    at++;
                    add(Kind.COMMAND, c == '<' ? "le" : "ge");
                    return;
                }
            }
            case '=' -> {
                if (peek(0) == '=') {
                    at++;
                }
            }
            case '`', '"' -> {
                return;
            }
            default -> {}
        }
        add(Kind.SYMBOL, String.valueOf(c));
    }

    /// A dollar sign is money where a digit follows and it does not close a formula.
    private void dollar() {
        at++;
        if (isDigit(peek(0)) && !closesFormula()) {
            add(Kind.SYMBOL, "$");
        } else {
            spaced = true;
        }
    }

    private boolean closesFormula() {
        return source.indexOf('$', at) >= 0;
    }

    private void word() {
        int start = at;
        while (at < source.length() && isLetter(source.charAt(at))) {
            at++;
        }
        add(Kind.WORD, source.substring(start, at));
    }

    private void number() {
        int start = at;
        var digits = new StringBuilder();
        digits(digits);
        if (at - start <= 3 && at > start) {
            joinGroups(digits, start);
        }
        if (peek(0) == '.' && isDigit(peek(1))) {
            digits.append('.');
            at++;
            digits(digits);
        } else if (peek(0) == '.' && overlineFollows()) {
            digits.append('.');
            at++;
        }
        if (digits.indexOf(".") >= 0 && skipEllipsis()) {
            digits.append('\u2026');
            add(Kind.NUMBER, digits.toString());
            return;
        }
        if ((peek(0) == 'e' || peek(0) == 'E') && exponentFollows()) {
            digits.append('e');
            at++;
            if (!isDigit(peek(0))) {
                digits.append(peek(0));
                at++;
            }
            digits(digits);
        }
        add(Kind.NUMBER, digits.toString());
    }

    private boolean overlineFollows() {
        return source.startsWith("\\overline", at + 1) || source.startsWith("\\dot", at + 1);
    }

    private boolean skipEllipsis() {
        for (String dots : ELLIPSES) {
            if (source.startsWith(dots, at)) {
                at += dots.length();
                return true;
            }
        }
        return false;
    }

    private boolean exponentFollows() {
        char next = peek(1);
        if (next == '+' || next == '-') {
            return isDigit(peek(2)) && !isDigit(peek(6));
        }
        return isDigit(next) && !isLetter(peek(2)) && !isDigit(peek(5));
    }

    private void digits(StringBuilder into) {
        while (isDigit(peek(0))) {
            into.append(peek(0));
            at++;
        }
        steps.take(into.length() / 64);
    }

    private void joinGroups(StringBuilder digits, int start) {
        boolean zero = source.charAt(start) == '0';
        while (!zero) {
            int gap = gapOfThousands();
            if (gap == 0 || !threeDigitsAt(at + gap)) {
                return;
            }
            at += gap;
            digits.append(source, at, at + 3);
            at += 3;
        }
    }

    private boolean threeDigitsAt(int from) {
        return isDigit(charAt(from))
                && isDigit(charAt(from + 1))
                && isDigit(charAt(from + 2))
                && !isDigit(charAt(from + 3));
    }

    /// How long a separator of thousands at this place is, 0 where there is none.
    private int gapOfThousands() {
        int from = at;
        char c = peek(0);
        boolean certain = false;
        if (source.startsWith("{,}", from)) {
            return 3;
        }
        if (source.startsWith("\\!", from)) {
            from += 2;
            certain = true;
            c = charAt(from);
        }
        if (c == ',') {
            from++;
            while (source.startsWith("\\!", from)) {
                from += 2;
                certain = true;
                while (charAt(from) == ' ') {
                    from++;
                }
            }
            return certain || plainCommaJoins(from) ? from - at : 0;
        }
        if (source.startsWith("\\,", from) || source.startsWith("\\ ", from)) {
            return from + 2 - at;
        }
        boolean thin = c == '~' || c == '\u00A0' || c == '\u2009' || c == '\u202F' || c == ' ';
        return thin && depth == 0 ? from + 1 - at : 0;
    }

    private boolean plainCommaJoins(int from) {
        if (depth > 0 || !threeDigitsAt(from)) {
            return false;
        }
        sawJoinedCommas = true;
        return joinThousands;
    }

    private void command() {
        int start = ++at;
        while (at < source.length() && isAsciiLetter(source.charAt(at))) {
            at++;
        }
        if (at == start) {
            at = Math.min(at + 1, source.length());
        }
        String name = source.substring(start, at);
        if (name.equals("\\") && !rows && isAsciiLetter(peek(0))) {
            at--;
            command();
            return;
        }
        named(name);
    }

    private void named(String name) {
        if (Glyphs.SPACING.contains(name)) {
            spaced |= !name.equals("!");
            if ((name.equals("left") || name.equals("right")) && peek(0) == '.') {
                at++;
            }
            return;
        }
        if (Glyphs.TEXT.contains(name)) {
            text(argument());
            return;
        }
        if (Glyphs.WITH_DROPPED_ARGUMENT.contains(name)) {
            argument();
            return;
        }
        switch (name) {
            case "begin" -> {
                depth++;
                String environment = argument();
                if (environment.equals("array") || environment.equals("tabular")) {
                    argument();
                }
                add(Kind.BEGIN, environment);
            }
            case "end" -> {
                depth--;
                add(Kind.FINISH, argument());
            }
            case "\\" -> {
                add(Kind.COMMAND, name);
                skipRowSpacing();
            }
            case "$" -> add(Kind.SYMBOL, "$");
            case "%", "&", "_", "|" -> add(Kind.SYMBOL, name);
            case "cdot", "times", "ast", "cdotp", "bullet" -> add(Kind.SYMBOL, "*");
            case "div", "slash" -> add(Kind.SYMBOL, "/");
            case "lt" -> add(Kind.SYMBOL, "<");
            case "gt" -> add(Kind.SYMBOL, ">");
            case "colon" -> add(Kind.SYMBOL, ":");
            case "lbrack" -> add(Kind.SYMBOL, "[");
            case "rbrack" -> add(Kind.SYMBOL, "]");
            case "lparen" -> add(Kind.SYMBOL, "(");
            case "rparen" -> add(Kind.SYMBOL, ")");
            case "prime" -> add(Kind.SYMBOL, "'");
            case "mathbb", "Bbb" -> blackboard(argument());
            default -> {
                String canonical = Glyphs.canonical(name);
                if (canonical.equals("lbrace") || canonical.equals("langle")) {
                    depth++;
                } else if (canonical.equals("rbrace") || canonical.equals("rangle")) {
                    depth--;
                } else if (canonical.equals("lvert")) {
                    add(Kind.SYMBOL, "|");
                    return;
                }
                add(Kind.COMMAND, canonical);
            }
        }
    }

    /// The length after a row's end, as in `\\\\[4pt]`.
    private void skipRowSpacing() {
        int close = source.indexOf(']', at);
        if (peek(0) == '[' && isDigit(peek(1)) && close >= 0 && isLetter(charAt(close - 1))) {
            at = close + 1;
        }
    }

    private void blackboard(String letter) {
        String set = letter.strip();
        if (set.length() == 1 && "RZNQC".contains(set)) {
            add(Kind.COMMAND, set);
        } else {
            add(Kind.WORD, set);
        }
    }

    /// The braces that follow, or the next character where there are none.
    private String argument() {
        while (peek(0) == ' ') {
            at++;
        }
        if (peek(0) == '[') {
            int close = source.indexOf(']', at);
            at = close < 0 ? source.length() : close + 1;
        }
        if (peek(0) != '{') {
            int from = Math.min(at, source.length());
            at = Math.min(at + 1, source.length());
            return source.substring(from, at);
        }
        int open = 0;
        int from = at + 1;
        for (; at < source.length(); at++) {
            steps.take(1);
            char c = source.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return source.substring(from, at++);
            }
        }
        at = source.length();
        return source.substring(Math.min(from, at));
    }

    private void text(String content) {
        String word = content.strip();
        if (Functions.named(word) != null) {
            add(Kind.COMMAND, word);
        } else if (hasWord(content) || (word.length() == 1 && unitFits(word))) {
            add(Kind.TEXT, content);
        } else {
            nested(content);
            spaced = true;
        }
    }

    /// Two letters in a row that are no command.
    private static boolean hasWord(String content) {
        String words = Texts.words(content);
        if (words.equals("am") || words.equals("pm")) {
            return true;
        }
        for (int i = 0; i < content.length(); i++) {
            if (isDigit(content.charAt(i)) || content.charAt(i) == '$') {
                return false;
            }
        }
        for (int i = 0; i + 1 < content.length(); i++) {
            if (content.charAt(i) == '\\') {
                return false;
            }
            if (isLetter(content.charAt(i)) && isLetter(content.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// A single upright letter after a number is a unit, anywhere else a letter.
    private boolean unitFits(String letter) {
        if (tokens.isEmpty() || "mgslLhcCFJNWVAKH".indexOf(letter.charAt(0)) < 0) {
            return false;
        }
        var last = tokens.getLast();
        return last.kind() == Kind.NUMBER || last.symbol("}") || last.kind() == Kind.TEXT;
    }

    private void nested(String tex) {
        if (nesting >= MAX_NESTED_TEXT) {
            throw new OverBudget();
        }
        steps.take(tex.length());
        var inner = new Lexer(tex, steps, joinThousands, nesting + 1);
        inner.spaced = spaced;
        inner.depth = depth;
        inner.run();
        tokens.addAll(inner.tokens);
        spaced = inner.spaced;
    }

    private void add(Kind kind, String text) {
        steps.take(1);
        tokens.add(new Token(kind, text, spaced));
        spaced = false;
    }

    private char peek(int ahead) {
        return charAt(at + ahead);
    }

    private char charAt(int index) {
        return index < source.length() ? source.charAt(index) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetter(char c) {
        return c < 128 ? isAsciiLetter(c) : Character.isLetter(c) && Glyphs.tex(c).isEmpty();
    }
}
