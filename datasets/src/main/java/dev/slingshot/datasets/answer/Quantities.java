package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Call;
import dev.slingshot.datasets.answer.Expr.Function;
import dev.slingshot.datasets.answer.Expr.Num;
import dev.slingshot.datasets.answer.Token.Kind;
import dev.slingshot.datasets.answer.Value.Scalar;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one number or expression with its money sign, unit and scale, and the things made of
/// digits that are no plain number: base-n numerals, ratios, times, and words.
final class Quantities {
    private static final int LONGEST_CURRENCY = 8;
    private static final Map<String, String> MONEY =
            Map.ofEntries(
                    Map.entry("$", "dollar"),
                    Map.entry("\u20ac", "euro"),
                    Map.entry("\u00a3", "pound£"),
                    Map.entry("\u00a5", "yen"),
                    Map.entry("\u20b9", "rupee"),
                    Map.entry("USD", "dollar"),
                    Map.entry("US$", "dollar"),
                    Map.entry("EUR", "euro"),
                    Map.entry("GBP", "pound£"),
                    Map.entry("RS", "rupee"),
                    Map.entry("INR", "rupee"));
    private static final Map<String, Integer> BASES =
            Map.ofEntries(
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("sixteen", 16));

    private Quantities() {}

    static Value read(List<Token> tokens, int from, int to, Steps steps) {
        var money = new StringBuilder();
        var rest = withoutMoney(tokens, from, to, money);
        if (isWords(rest)) {
            return words(rest);
        }
        var time = onTheHour(rest);
        if (time != null) {
            return time;
        }
        var compound = compound(rest);
        if (compound != null) {
            return compound;
        }
        var cursor = new Cursor(rest, 0, rest.size());
        var expr = new Terms(cursor, steps).sum();
        String unit = money.toString();
        var tail = rest.subList(cursor.position(), rest.size());
        if (!tail.isEmpty()) {
            long scale = NumberWords.scale(text(tail.getFirst()));
            if (scale != 0) {
                expr = new Expr.Product(List.of(expr, Num.of(scale)));
                tail = tail.subList(1, tail.size());
            }
        }
        if (!tail.isEmpty()) {
            String phrase = phrase(tail);
            String named = Units.canonical(phrase);
            if (Units.isUnknown(named) && !Letters.has(expr, e -> e instanceof Num)) {
                throw new Unreadable();
            }
            unit = unit.isEmpty() ? named : unit;
        }
        return quantity(expr, unit);
    }

    /// 3 hours 20 minutes, null where numbers and units do not alternate.
    private static @Nullable Value compound(List<Token> tokens) {
        var parts = new ArrayList<Scalar>();
        int at = 0;
        while (at < tokens.size()) {
            var number = tokens.get(at);
            if (number.kind() != Kind.NUMBER || !Terms.isWhole(number.text())) {
                return null;
            }
            var unit = new StringBuilder();
            for (at++; at < tokens.size() && tokens.get(at).kind() != Kind.NUMBER; at++) {
                unit.append(' ').append(text(tokens.get(at)));
            }
            if (unit.isEmpty() || number.text().length() > 9) {
                return null;
            }
            parts.add(
                    new Scalar(
                            Num.of(Long.parseLong(number.text())),
                            Units.canonical(unit.toString())));
        }
        return parts.size() < 2 ? null : Measures.total(parts);
    }

    /// 8 a.m. is 8:00 a.m.
    private static @Nullable Value onTheHour(List<Token> tokens) {
        var half = new StringBuilder();
        for (Token token : tokens.subList(1, tokens.size())) {
            if (!isHalf(token)) {
                return null;
            }
            half.append(token.text());
        }
        String words = Texts.words(half.toString());
        boolean hour =
                tokens.getFirst().kind() == Kind.NUMBER && isUpTo(tokens.getFirst().text(), 12);
        return hour && words.endsWith("m") && words.length() == 2
                ? new Value.Colon(
                        List.of(Num.of(Long.parseLong(tokens.getFirst().text())), Num.of(0)),
                        true,
                        words)
                : null;
    }

    /// Degrees and percent around the whole expression are units.
    private static Value quantity(Expr expr, String unit) {
        var temperature = temperature(expr, unit);
        if (temperature != null) {
            return temperature;
        }
        if (unit.isEmpty() && expr instanceof Call(Function function, List<Expr> arguments)) {
            if (function == Function.DEGREES) {
                return new Scalar(arguments.getFirst(), "degree");
            }
            if (function == Function.PERCENT) {
                return new Scalar(arguments.getFirst(), "%");
            }
        }
        if (unit.isEmpty() && expr instanceof Expr.Negative(Expr of)) {
            if (quantity(of, "") instanceof Scalar(Expr inner, String innerUnit)
                    && !innerUnit.isEmpty()) {
                return new Scalar(Terms.negative(inner), innerUnit);
            }
        }
        return new Scalar(expr, unit);
    }

    /// 25 degrees and a C, upright or not.
    private static @Nullable Value temperature(Expr expr, String unit) {
        Expr degrees = expr;
        String scale = unit.replace("?", "");
        if (unit.isEmpty()
                && expr instanceof Expr.Product(List<Expr> factors)
                && factors.size() == 2
                && factors.get(1) instanceof Expr.Var(String name)) {
            degrees = factors.get(0);
            scale = name.equals("C") || name.equals("F") ? Texts.lower(name) : "";
        }
        if (scale.isEmpty()
                || !"celsius fahrenheit".contains(scale)
                || !(degrees instanceof Call(Function function, List<Expr> arguments))
                || function != Function.DEGREES) {
            return null;
        }
        return new Scalar(arguments.getFirst(), scale.startsWith("c") ? "celsius" : "fahrenheit");
    }

    private static List<Token> withoutMoney(
            List<Token> tokens, int from, int to, StringBuilder unit) {
        var rest = new ArrayList<Token>(to - from);
        for (int i = from; i < to; i++) {
            var token = tokens.get(i);
            String money = money(token, i == from && to - from > 1);
            if (money == null) {
                rest.add(token);
            } else if (unit.isEmpty()) {
                unit.append(money);
            }
        }
        if (rest.isEmpty()) {
            throw new Unreadable();
        }
        return rest;
    }

    /// The currency a sign names, or a word before the amount.
    private static @Nullable String money(Token token, boolean first) {
        return switch (token.kind()) {
            case SYMBOL -> MONEY.get(token.text());
            case WORD, TEXT ->
                    first && token.text().length() < LONGEST_CURRENCY
                            ? MONEY.get(token.text().strip().toUpperCase(Locale.ROOT))
                            : null;
            case NUMBER, COMMAND, BEGIN, FINISH, END -> null;
        };
    }

    private static boolean isWords(List<Token> tokens) {
        boolean word = false;
        for (Token token : tokens) {
            switch (token.kind()) {
                case TEXT -> word = true;
                case WORD -> word |= token.text().length() > 1 && !MathWords.isNamed(token.text());
                case SYMBOL -> {
                    if (!"'.-!?/".contains(token.text())) {
                        return false;
                    }
                }
                case NUMBER, COMMAND, BEGIN, FINISH, END -> {
                    return false;
                }
            }
        }
        if (tokens.size() == 1 && tokens.getFirst().kind() == Kind.WORD) {
            return !MathWords.isMathWord(tokens.getFirst());
        }
        return word && !isProduct(tokens);
    }

    /// "ab - cd" is a difference; "north-east" is words.
    private static boolean isProduct(List<Token> tokens) {
        for (Token token : tokens) {
            boolean math =
                    token.kind() == Kind.SYMBOL
                            || (token.kind() == Kind.WORD && MathWords.isMathWord(token));
            if (!math) {
                return false;
            }
        }
        return true;
    }

    private static Value words(List<Token> tokens) {
        var joined = new StringBuilder();
        for (Token token : tokens) {
            if (token.kind() != Kind.SYMBOL || token.symbol("-")) {
                joined.append(token.symbol("-") ? "-" : " " + token.text());
            }
        }
        return WordValues.of(joined.toString());
    }

    /// The number that nothing but words spell, null where they spell none.
    static @Nullable Value spelled(List<Token> tokens, int from, int to) {
        var words = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            boolean hyphen = token.symbol("-");
            if (token.kind() != Kind.WORD && token.kind() != Kind.TEXT && !hyphen) {
                return null;
            }
            words.append(' ').append(hyphen ? "" : token.text());
        }
        return NumberWords.read(words.toString())
                .map(number -> (Value) Scalar.of(new Num(number, -1)))
                .orElse(null);
    }

    private static String text(Token token) {
        return token.kind() == Kind.TEXT || token.kind() == Kind.WORD ? token.text().strip() : "";
    }

    /// Words after a number, with their powers; anything else there makes the answer unreadable.
    private static String phrase(List<Token> tail) {
        var phrase = new StringBuilder();
        boolean word = false;
        boolean fraction = false;
        for (int i = 0; i < tail.size(); i++) {
            var token = tail.get(i);
            switch (token.kind()) {
                case TEXT, WORD -> {
                    phrase.append(' ').append(token.text().strip());
                    word = true;
                }
                case SYMBOL -> {
                    switch (token.text()) {
                        case "/" -> phrase.append(" / ");
                        case "^" -> phrase.append(" ^");
                        case "{" -> {
                            phrase.append(fraction && word ? " / " : "");
                            fraction &= !word;
                        }
                        case ".", "}", "(", ")", "-", "*" -> {}
                        default -> throw new Unreadable();
                    }
                }
                case NUMBER -> {
                    boolean raised = i > 0 && tail.get(i - 1).symbol("^");
                    if (!word || token.text().length() > 1 || (token.spaced() && !raised)) {
                        throw new Unreadable();
                    }
                    phrase.append(token.text());
                }
                case COMMAND -> {
                    if (!token.command("frac")) {
                        throw new Unreadable();
                    }
                    fraction = true;
                }
                case BEGIN, FINISH, END -> throw new Unreadable();
            }
        }
        return phrase.toString();
    }

    /// Digits with a base: 52_8, 1A_{16}, (101)_2, 52 base 8.
    static Value.@Nullable Numeral numeral(List<Token> tokens, int from, int to) {
        int i = from;
        boolean bracket = tokens.get(i).symbol("(");
        if (bracket) {
            i++;
        }
        var digits = new StringBuilder();
        boolean negative = tokens.get(i).symbol("-");
        if (negative) {
            i++;
        }
        while (i < to && isDigits(tokens.get(i), digits.isEmpty())) {
            digits.append(tokens.get(i++).text().strip());
        }
        if (bracket && (i >= to || !tokens.get(i++).symbol(")"))) {
            return null;
        }
        int base = i < to && !digits.isEmpty() ? base(tokens, i, to) : 0;
        if (base < 2 || base > 36 || digits.length() > 400) {
            return null;
        }
        return value(negative ? "-" + digits : digits.toString(), base);
    }

    private static boolean isDigits(Token token, boolean first) {
        boolean letters =
                (token.kind() == Kind.WORD || token.kind() == Kind.TEXT)
                        && !token.text().strip().startsWith("base")
                        && !token.text().strip().startsWith("in ")
                        && (first || !token.spaced());
        return token.kind() == Kind.NUMBER || letters;
    }

    private static int base(List<Token> tokens, int from, int to) {
        var words = new StringBuilder();
        boolean subscript = tokens.get(from).symbol("_");
        for (int i = subscript ? from + 1 : from; i < to; i++) {
            var token = tokens.get(i);
            switch (token.kind()) {
                case NUMBER, WORD, TEXT -> words.append(' ').append(token.text().strip());
                default -> {
                    if (!"{}()".contains(token.text())) {
                        return 0;
                    }
                }
            }
        }
        String phrase = Texts.lower(words.toString().strip());
        if (phrase.startsWith("in ")) {
            phrase = phrase.substring(3);
        }
        if (phrase.startsWith("base")) {
            phrase = phrase.substring(4).strip();
        } else if (!subscript) {
            return 0;
        }
        if (phrase.length() <= 2
                && !phrase.isEmpty()
                && phrase.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(phrase);
        }
        return BASES.getOrDefault(phrase, 0);
    }

    private static Value.@Nullable Numeral value(String digits, int base) {
        try {
            return new Value.Numeral(Rational.of(new BigInteger(digits, base)), base);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// 3:4, 12:30 and 5:00 p.m.
    static Value colon(ValueReader reader, int from, int to) {
        var tokens = reader.tokens();
        int end = to;
        var half = new StringBuilder();
        while (end > from && isHalf(tokens.get(end - 1))) {
            half.insert(0, tokens.get(--end).text());
        }
        var parts = new ArrayList<Expr>();
        boolean clockLike = true;
        for (int[] part : reader.parts(from, end, Quantities::isRatioSign)) {
            if (!(read(tokens, part[0], Math.min(part[1], end), reader.steps())
                            instanceof Scalar(Expr expr, String unit)
                    && unit.isEmpty())) {
                throw new Unreadable();
            }
            String digits = part[1] - part[0] == 1 ? tokens.get(part[0]).text() : "";
            clockLike &=
                    parts.isEmpty()
                            ? isUpTo(digits, 24)
                            : digits.length() == 2 && isUpTo(digits, 59);
            parts.add(expr);
        }
        String words = Texts.words(half.toString());
        return new Value.Colon(List.copyOf(parts), clockLike && parts.size() <= 3, words);
    }

    static boolean isRatioSign(Token token) {
        return token.symbol(":") || ValueReader.isWord(token, "to");
    }

    private static boolean isHalf(Token token) {
        if (token.symbol(".")) {
            return true;
        }
        return switch (Texts.words(token.text())) {
            case "a", "p", "m", "am", "pm" ->
                    token.kind() == Kind.WORD || token.kind() == Kind.TEXT;
            default -> false;
        };
    }

    private static boolean isUpTo(String digits, int most) {
        return !digits.isEmpty()
                && digits.length() <= 2
                && digits.chars().allMatch(Character::isDigit)
                && Integer.parseInt(digits) <= most;
    }
}
