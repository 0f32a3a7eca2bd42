package dev.slingshot.datasets.answer;

import org.jspecify.annotations.Nullable;

/// Numbers in plain text, with their sign, currency, fraction bar and percent.
final class Numbers {
    private Numbers() {}

    /// The last number, or the last fraction where its digits are the last ones; of a number and
    /// what it is about, the first.
    static @Nullable Span last(String body) {
        var last = before(body, body.length());
        if (last == null) {
            return null;
        }
        int sign = last.start();
        while (sign > 0 && body.charAt(sign - 1) == ' ') {
            sign--;
        }
        boolean rounded = sign > 0 && body.charAt(sign - 1) == '\u2248';
        var exact = rounded ? before(body, sign - 1) : null;
        return exact != null && sign - exact.end() <= 3 ? exact : last;
    }

    private static @Nullable Span before(String body, int limit) {
        int end = limit;
        while (end > 0) {
            while (end > 0 && !isDigit(body.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && isDigit(body.charAt(start - 1))) {
                start--;
            }
            if (start < end && !isInWord(body, start)) {
                return around(body, end);
            }
            end = start;
        }
        return null;
    }

    /// The digits of "B2B" are no number.
    private static boolean isInWord(String body, int start) {
        return start > 0 && Character.isLetter(body.charAt(start - 1));
    }

    /// The first number at or after a place.
    static @Nullable Span first(String body, int from) {
        int at = from;
        while (at < body.length() && !isDigit(body.charAt(at))) {
            at++;
        }
        if (at == body.length()) {
            return null;
        }
        while (at < body.length() && isInside(body, at)) {
            at++;
        }
        return around(body, at);
    }

    private static Span around(String body, int end) {
        int start = end - 1;
        while (start > 0 && isInside(body, start - 1)) {
            start--;
        }
        var fraction = fraction(body, start, end);
        if (fraction != null) {
            return fraction;
        }
        if (start > 0 && body.charAt(start - 1) == '.') {
            start--;
        }
        start = wholeBefore(body, start, end);
        if (start > 0 && body.charAt(start - 1) == '$') {
            start--;
        }
        if (start > 0 && isSign(body, start - 1)) {
            start--;
        }
        int stop = end;
        if (body.startsWith("%", stop) || body.startsWith("\\%", stop)) {
            stop += body.charAt(stop) == '%' ? 1 : 2;
        }
        return new Span(body.substring(start, stop), start, stop);
    }

    /// Where the whole number of a mixed number starts: the 2 of "2 1/2".
    private static int wholeBefore(String body, int start, int end) {
        boolean fraction = body.substring(start, end).indexOf('/') > 0;
        if (!fraction
                || start < 2
                || body.charAt(start - 1) != ' '
                || !isDigit(body.charAt(start - 2))) {
            return start;
        }
        int at = start - 1;
        while (at > 0 && isDigit(body.charAt(at - 1))) {
            at--;
        }
        boolean alone = at == 0 || " \n$-(*:=".indexOf(body.charAt(at - 1)) >= 0;
        return alone ? at : start;
    }

    /// A \frac whose braces end right after these digits.
    private static @Nullable Span fraction(String body, int start, int end) {
        int command = body.lastIndexOf("\\frac", start);
        if (command < 0 || start - command > 60) {
            command = body.lastIndexOf("\\dfrac", start);
        }
        if (command < 0
                || start - command > 60
                || end >= body.length()
                || body.charAt(end) != '}') {
            return null;
        }
        for (int i = command; i < start; i++) {
            if (Character.isWhitespace(body.charAt(i)) && body.charAt(i) != ' ') {
                return null;
            }
        }
        int from = command > 0 && body.charAt(command - 1) == '-' ? command - 1 : command;
        return new Span(body.substring(from, end + 1), from, end + 1);
    }

    /// Digits, and points, commas and bars that have digits on both sides.
    private static boolean isInside(String body, int at) {
        char c = body.charAt(at);
        if (isDigit(c)) {
            return true;
        }
        boolean between =
                at > 0
                        && isDigit(body.charAt(at - 1))
                        && at + 1 < body.length()
                        && isDigit(body.charAt(at + 1));
        if (!between) {
            return false;
        }
        return c == '.' || c == '/' || c == ':' || (c == ',' && threeDigits(body, at + 1));
    }

    private static boolean threeDigits(String body, int at) {
        int end = at;
        while (end < body.length() && isDigit(body.charAt(end))) {
            end++;
        }
        return end - at == 3;
    }

    private static boolean isSign(String body, int at) {
        char c = body.charAt(at);
        boolean minus = c == '-' || c == '\u2212';
        return minus && (at == 0 || " \t\n(=$:[*".indexOf(body.charAt(at - 1)) >= 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
