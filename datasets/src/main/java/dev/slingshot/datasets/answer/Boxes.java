package dev.slingshot.datasets.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The boxes of a response, found in one pass; a box inside a box is part of the outer one.
final class Boxes {
    private static final int MAX_JOINED = 8;
    private static final int MAX_GAP = 40;
    private static final int MOST_WORDS = 4;
    private static final Set<String> CONCLUSIONS =
            Set.of(
                    "so",
                    "is",
                    "are",
                    "thus",
                    "therefore",
                    "hence",
                    "then",
                    "answer",
                    "gives",
                    "equals",
                    "we",
                    "get",
                    "which",
                    "where",
                    "making",
                    "leaving",
                    "total",
                    "since",
                    "because",
                    "but",
                    "not");
    private static final String[] JOINERS = {
        "\\text", "\\quad", "\\qquad", "\\mbox", "\\(", "\\)", "\\[", "\\]", "\\,", "\\;", "\\ ",
        "and", "or", ",", ";", "$", "{", "}", "."
    };

    private record Box(int start, int end, String text) {}

    private final String body;
    private final List<Box> boxes = new ArrayList<>();
    private boolean cut;

    private Boxes(String body) {
        this.body = body;
    }

    static Boxes in(String body) {
        var boxes = new Boxes(body);
        int first = next(body, 0);
        if (first >= 0) {
            boxes.collect(first, closings(body, first));
        }
        return boxes;
    }

    /// Whether the last box was never closed.
    boolean isCut() {
        return cut;
    }

    /// The last box with its neighbours, null where there is none.
    @Nullable String last() {
        if (boxes.isEmpty()) {
            return null;
        }
        int i = boxes.size() - 1;
        var last = boxes.get(i);
        String text = last.text + percentAfter(last.end);
        while (i > 0 && boxes.size() - i < MAX_JOINED && joins(boxes.get(i - 1), boxes.get(i))) {
            i--;
            text = boxes.get(i).text + ", " + text;
        }
        return text;
    }

    private String percentAfter(int end) {
        return body.startsWith("\\%", end) || body.startsWith("%", end) ? "\\%" : "";
    }

    /// The next backslash that starts a box, -1 where none does.
    private static int next(String body, int from) {
        int at = body.indexOf('\\', from);
        while (at >= 0 && !body.startsWith("boxed", at + 1) && !body.startsWith("fbox", at + 1)) {
            at = body.indexOf('\\', at + 1);
        }
        return at;
    }

    /// For each opening brace the place of its closing one, by one pass with a stack.
    private static int[] closings(String body, int from) {
        var closing = new int[body.length() - from];
        var open = new int[16];
        int depth = 0;
        for (int i = from; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = i;
            } else if (c == '}' && depth > 0) {
                closing[open[--depth] - from] = i;
            }
        }
        return closing;
    }

    private void collect(int first, int[] closings) {
        int at = first;
        while (at >= 0) {
            int after = body.startsWith("\\boxed", at) ? at + 6 : at + 5;
            while (after < body.length() && body.charAt(after) == ' ') {
                after++;
            }
            int end = after;
            if (after < body.length() && body.charAt(after) == '{') {
                int close = closings[after - first];
                cut = close == 0;
                if (close > 0) {
                    end = close + 1;
                    add(at, end, body.substring(after + 1, close));
                }
            } else if (after < body.length() && !Character.isLetter(body.charAt(after))) {
                end = endOfWord(after);
                add(at, end, body.substring(after, end));
            }
            at = next(body, Math.max(end, at + 1));
        }
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < body.length()
                && !Character.isWhitespace(body.charAt(end))
                && body.charAt(end) != '$') {
            end++;
        }
        return end;
    }

    private void add(int start, int end, String text) {
        String content = text.strip();
        if (!content.isEmpty() && !content.equals("...") && !content.equals("\\ldots")) {
            boxes.add(new Box(start, end, content));
        }
    }

    /// Neighbours have little more than "and", "or" or a comma between them, and differ.
    private boolean joins(Box left, Box right) {
        int length = right.start - left.end;
        if (length > MAX_GAP || left.text.equals(right.text)) {
            return false;
        }
        String gap = body.substring(left.end, right.start);
        boolean comma = gap.contains(",") || gap.contains("and") || gap.contains("or");
        if (gap.contains("\n\n") || (!comma && gap.indexOf('\n') >= 0)) {
            return false;
        }
        return isJoint(gap, comma)
                && !Equivalence.same(Answer.read(left.text), Answer.read(right.text)).isSame();
    }

    /// Whether a gap is no more than joiners and, where it has a comma or "and", a few words that
    /// draw no conclusion: "5 apples and", "for part (a) and", "and y_2 =".
    private static boolean isJoint(String gap, boolean comma) {
        int words = 0;
        int i = 0;
        while (i < gap.length()) {
            int skip = Character.isWhitespace(gap.charAt(i)) ? 1 : joiner(gap, i);
            if (skip == 0 && comma && gap.indexOf('.') < 0) {
                skip = nameLength(gap, i);
                words += skip > 1 ? 1 : 0;
            }
            if (skip == 0 || words > MOST_WORDS) {
                return false;
            }
            i += skip;
        }
        return true;
    }

    /// How long the word here is, or the sign that names a part; 0 for anything else.
    private static int nameLength(String gap, int at) {
        int end = at;
        while (end < gap.length() && Character.isLetter(gap.charAt(end))) {
            end++;
        }
        if (end > at) {
            return CONCLUSIONS.contains(gap.substring(at, end).toLowerCase(Locale.ROOT))
                    ? 0
                    : end - at;
        }
        return "=_()0123456789".indexOf(gap.charAt(at)) >= 0 ? 1 : 0;
    }

    private static int joiner(String gap, int at) {
        for (String joiner : JOINERS) {
            if (gap.startsWith(joiner, at)) {
                return joiner.length();
            }
        }
        return 0;
    }
}
