package dev.slingshot.datasets.answer;

/// Reads a number's digits: separators of thousands, point, periods, dots and exponent.
///
/// A period is put in brackets: `0.1\overline{6}` and `0.1\dot6` become `0.1(6)`; dots at the end
/// become one ellipsis.
final class NumberLexer {
    private static final String[] ELLIPSES = {"...", "\u2026", "\\ldots", "\\dots", "\\cdots"};
    private static final String[] LINES = {"\\overline", "\\bar", "\\overbar"};

    private final Source source;
    private final Steps steps;
    private final boolean joinThousands;
    private boolean sawJoinedCommas;

    NumberLexer(Source source, Steps steps, boolean joinThousands) {
        this.source = source;
        this.steps = steps;
        this.joinThousands = joinThousands;
    }

    /// Whether reading a comma as a separator of thousands was a choice.
    boolean sawJoinedCommas() {
        return sawJoinedCommas;
    }

    /// Whether a number starts here.
    boolean starts() {
        char c = source.peek(0);
        return Source.isDigit(c)
                || (c == '.' && (Source.isDigit(source.peek(1)) || periodFollows(1)));
    }

    /// @param enclosed whether brackets are open, where spaces and commas part items
    String read(boolean enclosed) {
        int start = source.position();
        var digits = new StringBuilder();
        digits(digits);
        int length = source.position() - start;
        if (length <= 3 && length > 0) {
            joinGroups(digits, start, enclosed);
        }
        if (source.peek(0) == '.' && (Source.isDigit(source.peek(1)) || periodFollows(1))) {
            digits.append('.');
            source.skip(1);
            digits(digits);
            if (period(digits)) {
                return digits.toString();
            }
        }
        if (digits.indexOf(".") >= 0 && skipEllipsis()) {
            return digits.append('\u2026').toString();
        }
        exponent(digits);
        return digits.toString();
    }

    private void digits(StringBuilder into) {
        while (Source.isDigit(source.peek(0))) {
            into.append(source.peek(0));
            source.skip(1);
        }
        steps.take(into.length() / 64);
    }

    private boolean periodFollows(int ahead) {
        int from = source.position() + ahead;
        if (source.startsWith("\\dot", from)) {
            return !source.startsWith("\\dots", from);
        }
        for (String line : LINES) {
            if (source.startsWith(line, from)) {
                return true;
            }
        }
        return source.charAt(from) == '(' && Source.isDigit(source.charAt(from + 1));
    }

    private boolean period(StringBuilder digits) {
        boolean bracket = source.peek(0) == '(';
        if (!periodFollows(0) || (bracket && digits.charAt(digits.length() - 1) != '.')) {
            return false;
        }
        int before = source.position();
        String period = bracket ? bracketed() : source.startsWith("\\dot") ? dotted() : lined();
        if (period.isEmpty() || !period.chars().allMatch(c -> Source.isDigit((char) c))) {
            source.moveTo(before);
            throw new Unreadable();
        }
        digits.append('(').append(period).append(')');
        return true;
    }

    private String bracketed() {
        var period = new StringBuilder();
        source.skip(1);
        digits(period);
        boolean closed = source.peek(0) == ')';
        source.skip(1);
        return closed ? period.toString() : "";
    }

    private String lined() {
        for (String line : LINES) {
            if (source.startsWith(line)) {
                source.skip(line.length());
                return source.argument().strip();
            }
        }
        return "";
    }

    /// Dots stand on the first and on the last digit of a period.
    private String dotted() {
        var period = new StringBuilder(dottedDigit());
        int before = source.position();
        digits(period);
        if (source.startsWith("\\dot") && periodFollows(0)) {
            return period.append(dottedDigit()).toString();
        }
        return source.position() == before ? period.toString() : "";
    }

    private String dottedDigit() {
        source.skip("\\dot".length());
        return source.argument().strip();
    }

    private boolean skipEllipsis() {
        for (String dots : ELLIPSES) {
            if (source.startsWith(dots)) {
                source.skip(dots.length());
                return true;
            }
        }
        return false;
    }

    private void exponent(StringBuilder digits) {
        char e = source.peek(0);
        if ((e != 'e' && e != 'E') || !exponentFollows()) {
            return;
        }
        digits.append('e');
        source.skip(1);
        if (!Source.isDigit(source.peek(0))) {
            digits.append(source.peek(0));
            source.skip(1);
        }
        digits(digits);
    }

    private boolean exponentFollows() {
        char next = source.peek(1);
        if (next == '+' || next == '-') {
            return Source.isDigit(source.peek(2)) && !Source.isDigit(source.peek(6));
        }
        return Source.isDigit(next)
                && !Source.isLetter(source.peek(2))
                && !Source.isDigit(source.peek(5));
    }

    private void joinGroups(StringBuilder digits, int start, boolean enclosed) {
        boolean zero = source.charAt(start) == '0';
        while (!zero) {
            int gap = gapOfThousands(enclosed);
            if (gap == 0 || !threeDigitsAt(source.position() + gap)) {
                return;
            }
            source.skip(gap);
            for (int i = 0; i < 3; i++) {
                digits.append(source.peek(i));
            }
            source.skip(3);
        }
    }

    private boolean threeDigitsAt(int from) {
        return Source.isDigit(source.charAt(from))
                && Source.isDigit(source.charAt(from + 1))
                && Source.isDigit(source.charAt(from + 2))
                && !Source.isDigit(source.charAt(from + 3));
    }

    /// How long a separator of thousands at this place is, 0 where there is none.
    private int gapOfThousands(boolean enclosed) {
        int at = source.position();
        int braced = bracedComma(at);
        if (braced > 0) {
            return braced;
        }
        int from = skipped(at, "\\!");
        boolean certain = from > at;
        char c = source.charAt(from);
        if (c == ',') {
            int after = skippedWithSpaces(from + 1);
            certain |= after > from + 1;
            return certain || plainCommaJoins(after, enclosed) ? after - at : 0;
        }
        if (source.startsWith("\\,", from) || source.startsWith("\\ ", from)) {
            return from + 2 - at;
        }
        boolean thin = c == '~' || c == '\u00A0' || c == '\u2009' || c == '\u202F' || c == ' ';
        return thin && !enclosed ? from + 1 - at : 0;
    }

    /// `{,}` with any spaces in and around it.
    private int bracedComma(int at) {
        int from = spaces(at);
        if (source.charAt(from) != '{') {
            return 0;
        }
        int comma = spaces(from + 1);
        int close = spaces(comma + 1);
        return source.charAt(comma) == ',' && source.charAt(close) == '}'
                ? spaces(close + 1) - at
                : 0;
    }

    private int spaces(int from) {
        int at = from;
        while (source.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int skipped(int from, String macro) {
        int at = from;
        while (source.startsWith(macro, at)) {
            at += macro.length();
        }
        return at;
    }

    private int skippedWithSpaces(int from) {
        int at = from;
        while (source.startsWith("\\!", at)) {
            at = spaces(at + 2);
        }
        return at;
    }

    private boolean plainCommaJoins(int from, boolean enclosed) {
        if (!threeDigitsAt(from)) {
            return false;
        }
        if (enclosed || source.charAt(from) == '0') {
            return source.charAt(from) == '0';
        }
        sawJoinedCommas = true;
        return joinThousands;
    }
}
