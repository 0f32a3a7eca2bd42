package dev.slingshot.datasets.answer;

import org.jspecify.annotations.Nullable;

/// Formulas between dollar signs or TeX's brackets; a dollar sign before an amount is no delimiter.
final class Formulas {
    private static final int LONGEST = 4000;
    private static final int PROSE_LETTERS = 12;

    private Formulas() {}

    /// The last formula that is more than one letter, null where there is none.
    static @Nullable Span last(String body) {
        Span last = null;
        int at = 0;
        while (at < body.length()) {
            char c = body.charAt(at);
            if (c == '$' || c == '\\') {
                var formula = at(body, at);
                if (formula != null) {
                    if (last != null && joins(body, last.end(), formula.start())) {
                        last = joined(last, formula);
                    } else if (formula.text().length() > 1 || isDigit(formula.text())) {
                        last = formula;
                    }
                    at = formula.end();
                    continue;
                }
                at += c == '\\' ? 2 : 1;
            } else {
                at++;
            }
        }
        return last == null ? null : new Span(result(last.text()), last.start(), last.end());
    }

    /// Nothing but a comma, "and" or "or" stands between the parts of a list.
    private static boolean joins(String body, int from, int to) {
        if (to - from > 8) {
            return false;
        }
        return switch (body.substring(from, to).strip()) {
            case ",", "and", "or", ", and", ", or" -> true;
            default -> false;
        };
    }

    private static Span joined(Span list, Span next) {
        String text =
                list.text().length() > LONGEST ? next.text() : list.text() + ", " + next.text();
        return new Span(text, list.start(), next.end());
    }

    private static boolean isDigit(String text) {
        return text.length() == 1 && Character.isDigit(text.charAt(0));
    }

    /// The formula that starts here, null where none does.
    static @Nullable Span at(String body, int start) {
        if (body.startsWith("$$", start)) {
            return between(body, start, "$$", "$$");
        }
        if (body.startsWith("\\[", start)) {
            return between(body, start, "\\[", "\\]");
        }
        if (body.startsWith("\\(", start)) {
            return between(body, start, "\\(", "\\)");
        }
        return body.startsWith("$", start) ? inline(body, start) : null;
    }

    private static @Nullable Span between(String body, int start, String open, String close) {
        int from = start + open.length();
        int end = find(body, close, from);
        if (end < 0) {
            return null;
        }
        String content = body.substring(from, end).strip();
        return content.isEmpty() ? null : new Span(content, start, end + close.length());
    }

    private static int find(String body, String close, int from) {
        int limit = Math.min(body.length(), from + LONGEST);
        for (int i = from; i + close.length() <= limit; i++) {
            if (body.startsWith(close, i)) {
                return i;
            }
            if (isOpening(body, i)) {
                return -1;
            }
            if (body.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    /// A formula does not start within another one.
    private static boolean isOpening(String body, int at) {
        return body.startsWith("\\(", at)
                || (body.startsWith("\\[", at) && !isRowSpacing(body, at));
    }

    /// Two backslashes and a length, as at the end of a row: `\\\\[4pt]`.
    private static boolean isRowSpacing(String body, int at) {
        return at > 0 && body.charAt(at - 1) == '\\';
    }

    private static @Nullable Span inline(String body, int start) {
        int end = find(body, "$", start + 1);
        if (end <= start + 1) {
            return null;
        }
        String content = body.substring(start + 1, end);
        return content.indexOf('\n') >= 0 || isMoney(content, body, end) || isProse(content)
                ? null
                : new Span(content.strip(), start, end + 1);
    }

    /// "$9 * 2 = $18" has two amounts and no formula.
    private static boolean isMoney(String content, String body, int end) {
        boolean amount = Character.isDigit(content.charAt(0));
        boolean next = end + 1 < body.length() && Character.isDigit(body.charAt(end + 1));
        return amount && (next || Character.isWhitespace(content.charAt(content.length() - 1)));
    }

    /// Words without any TeX: "18 per day and " stood between two amounts of money.
    private static boolean isProse(String content) {
        if (content.indexOf('\\') >= 0 || content.indexOf('=') >= 0) {
            return false;
        }
        int run = 0;
        int letters = 0;
        for (int i = 0; i < content.length(); i++) {
            run = Character.isLetter(content.charAt(i)) ? run + 1 : 0;
            letters += run > 0 ? 1 : 0;
            if (run > 3) {
                return true;
            }
        }
        return letters > PROSE_LETTERS || (content.endsWith(" ") && letters > 1);
    }

    /// The last right-hand side of several lines, and a formula of one line as it is.
    static String result(String formula) {
        boolean lines = formula.contains("\\\\") || formula.contains("\\begin{align");
        if (!lines || formula.contains("matrix") || formula.contains("cases")) {
            return formula;
        }
        int equals = formula.lastIndexOf('=');
        if (equals < 0) {
            return formula;
        }
        int end = formula.indexOf("\\end{", equals);
        int row = formula.indexOf("\\\\", equals);
        int stop = end < 0 ? formula.length() : end;
        stop = row >= 0 && row < stop ? row : stop;
        return formula.substring(equals + 1, stop).replace('&', ' ').strip();
    }
}
