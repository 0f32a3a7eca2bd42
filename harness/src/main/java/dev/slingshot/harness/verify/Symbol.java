package dev.slingshot.harness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One symbol of a step as written.
record Symbol(Kind kind, String text) {

    enum Kind {
        NUMBER,
        OPERATOR,
        EQUALS,
        OPEN,
        CLOSE,
        WORD,
        OTHER
    }

    static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})++(?!\\d)|\\d++)(?:\\.\\d++)?";

    private static final Pattern BULLET = Pattern.compile("(?m)^[ \t]*(?:[-*•]|\\d+[.)])[ \t]+");
    private static final Pattern DECORATION =
            Pattern.compile("\\\\(?:boxed|left|right|text|[()\\[\\],;!$ ])|[${}]");
    private static final Pattern SYMBOL =
            Pattern.compile(
                    "(?<number>"
                            + NUMBER
                            + ")|(?<operator>[-+*/×÷−–·]|\\\\times|\\\\cdot|\\\\div)"
                            + "|(?<equals>=)|(?<open>\\()|(?<close>\\))|(?<word>\\p{L}++)"
                            + "|(?<other>[^\\s])");
    private static final Set<String> SPOKEN = Set.of("x", "times", "plus", "minus");

    /// The symbols of a text; words that name what is counted (`12 apples - 3`) are left out.
    static List<Symbol> of(String text) {
        String plain = DECORATION.matcher(BULLET.matcher(text).replaceAll("")).replaceAll(" ");
        List<Symbol> all = SYMBOL.matcher(plain).results().map(Symbol::read).toList();
        var kept = new ArrayList<Symbol>();
        for (int i = 0; i < all.size(); i++) {
            if (!isUnit(all, i)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static boolean isUnit(List<Symbol> symbols, int at) {
        return symbols.get(at).kind == Kind.WORD
                && at > 0
                && symbols.get(at - 1).kind == Kind.NUMBER
                && at + 1 < symbols.size()
                && (symbols.get(at + 1).kind == Kind.OPERATOR
                        || symbols.get(at + 1).kind == Kind.EQUALS);
    }

    private static Symbol read(MatchResult match) {
        String text = match.group();
        if (match.group("number") != null) {
            return new Symbol(Kind.NUMBER, text.replace(",", ""));
        }
        if (match.group("operator") != null) {
            return new Symbol(Kind.OPERATOR, operator(text));
        }
        if (match.group("word") != null) {
            String word = text.toLowerCase(Locale.ROOT);
            return SPOKEN.contains(word)
                    ? new Symbol(Kind.OPERATOR, operator(word))
                    : new Symbol(Kind.WORD, word);
        }
        return switch (text) {
            case "=" -> new Symbol(Kind.EQUALS, text);
            case "(" -> new Symbol(Kind.OPEN, text);
            case ")" -> new Symbol(Kind.CLOSE, text);
            default -> new Symbol(Kind.OTHER, text);
        };
    }

    private static String operator(String written) {
        return switch (written) {
            case "*", "×", "·", "x", "times", "\\times", "\\cdot" -> "*";
            case "/", "÷", "\\div" -> "/";
            case "+", "plus" -> "+";
            default -> "-";
        };
    }
}
