package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Token.Kind;
import dev.slingshot.datasets.answer.Value.Relop;
import dev.slingshot.datasets.answer.Value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads a whole answer: lists, relations, sets and intervals, matrices, quantities, words.
///
/// It works on ranges of tokens, from the loosest binding to the tightest, and gives up on the
/// whole answer as soon as one part makes no sense.
final class ValueReader {
    private static final int MAX_DEPTH = 40;
    static final Value REALS =
            new Value.Sequence(
                    '(',
                    ')',
                    List.of(
                            Scalar.of(new Expr.Negative(Constant.INFINITY)),
                            Scalar.of(Constant.INFINITY)));

    private final List<Token> tokens;
    private final Steps steps;
    private int depth;

    private ValueReader(List<Token> tokens, Steps steps) {
        this.tokens = tokens;
        this.steps = steps;
    }

    static Value read(List<Token> tokens, Steps steps) {
        var reader = new ValueReader(new ArrayList<>(tokens), steps);
        return reader.list(0, Conditions.start(tokens, 0, tokens.size()));
    }

    private Value list(int from, int to) {
        var spelled = Quantities.spelled(tokens, from, to);
        if (spelled != null) {
            return spelled;
        }
        if (++depth > MAX_DEPTH) {
            throw new OverBudget();
        }
        var grouped = groups(from, to);
        var parts = grouped.isEmpty() ? items(from, to) : grouped;
        depth--;
        return parts.size() == 1
                ? parts.getFirst()
                : Conjunction.join(parts, joinedByAnd(from, to));
    }

    /// p = 5, q = 2; p = 7, q = 2 and "x = 1, y = 2 or x = 3, y = 4" are lists of lists: the looser
    /// sign parts them first. Empty where there is only one kind of sign.
    private List<Value> groups(int from, int to) {
        var outer = split(from, to, token -> token.symbol(";") || isOr(token));
        boolean nested = false;
        for (int[] part : outer) {
            nested |= split(part[0], part[1], ValueReader::separates).size() > 1;
        }
        if (outer.size() < 2 || !nested || !assigns(from, to)) {
            return List.of();
        }
        var groups = new ArrayList<Value>();
        for (int[] part : outer) {
            groups.add(list(part[0], part[1]));
        }
        return groups;
    }

    private static boolean isOr(Token token) {
        return token.command("lor") || isWord(token, "or");
    }

    private boolean assigns(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).symbol("=")) {
                return true;
            }
        }
        return false;
    }

    private boolean joinedByAnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isWord(tokens.get(i), "and") || tokens.get(i).command("land")) {
                return true;
            }
        }
        return false;
    }

    private List<Value> items(int from, int to) {
        var values = new ArrayList<Value>();
        for (int[] part : split(from, to, ValueReader::separates)) {
            if (part[0] < part[1]) {
                values.add(item(part[0], part[1]));
            }
        }
        if (values.isEmpty()) {
            throw new Unreadable();
        }
        return values;
    }

    private static boolean separates(Token token) {
        return switch (token.kind()) {
            case SYMBOL -> token.symbol(",") || token.symbol(";");
            case COMMAND -> token.command("lor") || token.command("land");
            case WORD, TEXT -> isWord(token, "and") || isWord(token, "or");
            case NUMBER, BEGIN, FINISH, END -> false;
        };
    }

    static boolean isWord(Token token, String word) {
        return switch (token.kind()) {
            case WORD -> token.text().equalsIgnoreCase(word);
            case TEXT -> stripped(token.text()).equalsIgnoreCase(word);
            case NUMBER, COMMAND, SYMBOL, BEGIN, FINISH, END -> false;
        };
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// The ranges between the tokens that match outside of all brackets.
    private List<int[]> split(int from, int to, Predicate<Token> at) {
        var parts = new ArrayList<int[]>();
        int open = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            steps.take(1);
            var token = tokens.get(i);
            if (Cursor.opens(token)) {
                open++;
            } else if (Cursor.closes(token)) {
                open--;
            } else if (open == 0 && at.test(token)) {
                parts.add(new int[] {start, i});
                start = i + 1;
            }
        }
        parts.add(new int[] {start, to});
        return parts;
    }

    private Value item(int from, int to) {
        steps.take(1);
        int start = afterLabel(from, to);
        var congruence = Congruences.read(tokens, start, to, steps);
        if (congruence != null) {
            return congruence;
        }
        var operators = new ArrayList<Relop>();
        var parts =
                split(
                        start,
                        to,
                        token -> {
                            var operator = relop(token);
                            if (operator != null) {
                                operators.add(operator);
                            }
                            return operator != null;
                        });
        if (operators.isEmpty()) {
            return union(start, to);
        }
        var sides = new ArrayList<Value>();
        for (int i = 0; i < parts.size(); i++) {
            int[] part = parts.get(i);
            boolean leadingSign = i == 0 && part[0] >= part[1] && parts.size() == 2;
            if (!leadingSign) {
                sides.add(union(part[0], part[1]));
            }
        }
        if (sides.size() == 1) {
            return sides.getFirst();
        }
        return new Value.Relation(List.copyOf(sides), List.copyOf(operators));
    }

    static @Nullable Relop relop(Token token) {
        return switch (token.kind()) {
            case SYMBOL ->
                    switch (token.text()) {
                        case "=" -> Relop.EQUAL;
                        case "<" -> Relop.LESS;
                        case ">" -> Relop.GREATER;
                        default -> null;
                    };
            case COMMAND ->
                    switch (token.text()) {
                        case "le" -> Relop.AT_MOST;
                        case "ge" -> Relop.AT_LEAST;
                        case "ne" -> Relop.UNEQUAL;
                        case "approx", "sim" -> Relop.ABOUT;
                        case "in" -> Relop.IN;
                        case "equiv" -> Relop.CONGRUENT;
                        default -> null;
                    };
            case NUMBER, WORD, TEXT, BEGIN, FINISH, END -> null;
        };
    }

    /// Skips words before an equals sign or colon: "Area = 5" says 5.
    private int afterLabel(int from, int to) {
        int i = from;
        boolean words = false;
        while (i < to && isLabel(tokens.get(i))) {
            if (words
                    && i + 1 < to
                    && (isWord(tokens.get(i), "is") || isWord(tokens.get(i), "are"))) {
                return i + 1;
            }
            words = true;
            if (introduces(tokens.get(i)) && i + 1 < to) {
                return i + 1;
            }
            i++;
        }
        if (words && i < to && (tokens.get(i).symbol("=") || tokens.get(i).symbol(":"))) {
            return i + 1;
        }
        return from;
    }

    /// "The total is " inside of a text command.
    private static boolean introduces(Token token) {
        String text = token.text().strip();
        return token.kind() == Kind.TEXT
                && (text.endsWith(" is")
                        || text.endsWith(" are")
                        || text.endsWith(":")
                        || text.endsWith("="));
    }

    private static boolean isLabel(Token token) {
        return token.kind() == Kind.TEXT
                || (token.kind() == Kind.WORD
                        && token.text().length() > 1
                        && !MathWords.isNamed(token.text()));
    }

    private Value union(int from, int to) {
        var parts = split(from, to, ValueReader::joinsSets);
        if (parts.size() == 1) {
            return difference(from, to);
        }
        var sets = new ArrayList<Value>();
        for (int[] part : parts) {
            sets.add(difference(part[0], part[1]));
        }
        return new Value.Union(sets);
    }

    private static boolean joinsSets(Token token) {
        return token.command("cup") || token.is(Kind.WORD, "U");
    }

    private Value difference(int from, int to) {
        boolean reals = to - from > 3 && tokens.get(from).command("R");
        var parts =
                split(from, to, token -> token.command("setminus") || (reals && token.symbol("-")));
        if (parts.size() == 1) {
            return single(from, to);
        }
        return Conjunction.without(
                single(parts.get(0)[0], parts.get(0)[1]), items(parts.get(1)[0], parts.get(1)[1]));
    }

    private Value single(int from, int end) {
        int to = beforeRemark(from, end);
        if (from >= to) {
            throw new Unreadable();
        }
        var first = tokens.get(from);
        if (to - from == 1 && first.kind() == Kind.COMMAND) {
            var set = WordValues.set(first.text());
            if (set != null) {
                return set;
            }
        }
        if (isUnclosedBrace(from, to)) {
            return single(from + 1, to);
        }
        if (isPoint(from, to)) {
            return single(from + 1, to);
        }
        if (Cursor.opens(first) && first.kind() != Kind.BEGIN) {
            int close = Cursor.closing(tokens, from, to, steps);
            if (close == to - 1) {
                var bracketed = Brackets.read(this, from, close);
                if (bracketed != null) {
                    return bracketed;
                }
            }
        }
        if (split(from, to, Quantities::isRatioSign).size() > 1) {
            return Quantities.colon(this, from, to);
        }
        var numeral = Quantities.numeral(tokens, from, to);
        if (numeral != null) {
            return numeral;
        }
        if (first.kind() == Kind.BEGIN
                && (isSystem(first.text())
                        || (first.text().equals("array") && assigns(from, to)))) {
            return system(from, to);
        }
        if (Matrices.isPresent(tokens, from, to)) {
            return Matrices.read(tokens, from, to, steps);
        }
        return Quantities.read(tokens, from, to, steps);
    }

    /// Leaves out words in brackets at the end: "18 (eighteen)".
    private int beforeRemark(int from, int to) {
        if (to - from < 3 || !tokens.get(to - 1).symbol(")")) {
            return to;
        }
        int at = to - 2;
        while (at > from && isLabel(tokens.get(at))) {
            at--;
        }
        boolean remark = at > from && at < to - 2 && tokens.get(at).symbol("(");
        return remark && tokens.get(at).spaced() && longest(at + 1, to - 1) > 3 ? at : to;
    }

    private int longest(int from, int to) {
        int longest = 0;
        for (Token token : tokens.subList(from, to)) {
            longest = Math.max(longest, token.text().strip().length());
        }
        return longest;
    }

    private static boolean isSystem(String environment) {
        return switch (environment) {
            case "cases", "aligned", "align", "align*", "gathered", "gather*" -> true;
            default -> false;
        };
    }

    /// P(3, -4): a capital letter names the point that follows.
    private boolean isPoint(int from, int to) {
        var name = tokens.get(from);
        boolean capital =
                name.kind() == Kind.WORD
                        && name.text().length() == 1
                        && Character.isUpperCase(name.text().charAt(0));
        if (!capital || to - from < 5 || !tokens.get(from + 1).symbol("(")) {
            return false;
        }
        return tokens.get(to - 1).symbol(")")
                && Cursor.closing(tokens, from + 1, to, steps) == to - 1
                && split(from + 2, to - 1, token -> token.symbol(",")).size() > 1;
    }

    /// \left\{ before a system, with nothing on its right.
    private boolean isUnclosedBrace(int from, int to) {
        boolean opens = to - from > 2 && tokens.get(from).command("lbrace");
        if (!opens || tokens.get(from + 1).kind() != Kind.BEGIN) {
            return false;
        }
        return tokens.get(to - 1).kind() == Kind.FINISH;
    }

    /// A system of equations, one to a row.
    private Value system(int from, int to) {
        if (Cursor.closing(tokens, from, to, steps) != to - 1) {
            throw new Unreadable();
        }
        var rows = new ArrayList<Value>();
        for (int[] row : split(from + 1, to - 1, token -> token.command("\\"))) {
            var tokensOfRow = new ArrayList<Token>();
            for (Token token : tokens.subList(row[0], row[1])) {
                if (!token.symbol("&") && !token.symbol(",")) {
                    tokensOfRow.add(token);
                }
            }
            if (!tokensOfRow.isEmpty()) {
                rows.add(read(tokensOfRow, steps));
            }
        }
        if (rows.isEmpty()) {
            throw new Unreadable();
        }
        return rows.size() == 1 ? rows.getFirst() : new Value.Listing(List.copyOf(rows));
    }

    List<Token> tokens() {
        return tokens;
    }

    Steps steps() {
        return steps;
    }

    Value inner(int from, int to) {
        return list(from, to);
    }

    List<Value> innerItems(int from, int to) {
        if (++depth > MAX_DEPTH) {
            throw new OverBudget();
        }
        var values = from >= to ? List.<Value>of() : items(from, to);
        depth--;
        return values;
    }

    List<int[]> parts(int from, int to, Predicate<Token> at) {
        return split(from, to, at);
    }
}
