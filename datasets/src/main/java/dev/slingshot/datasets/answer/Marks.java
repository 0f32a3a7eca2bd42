package dev.slingshot.datasets.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers that tags or a data set's own marker name.
final class Marks {
    private static final int LONGEST_LINE = 120;

    private Marks() {}

    /// What the last `<answer>` tag holds, null where there is none.
    static @Nullable String tagged(String body) {
        int close = body.lastIndexOf("</answer>");
        int open = body.lastIndexOf("<answer>", close < 0 ? body.length() : close);
        if (open < 0) {
            return null;
        }
        int from = open + "<answer>".length();
        String inside = body.substring(from, close < from ? body.length() : close).strip();
        return inside.isEmpty() ? null : inside;
    }

    /// What follows `####` on its line, for each line that is no heading.
    static List<String> lines(String body) {
        var lines = new ArrayList<String>();
        for (int at = body.indexOf("####"); at >= 0; at = body.indexOf("####", at + 4)) {
            int end = body.indexOf('\n', at);
            String line = body.substring(at + 4, end < 0 ? body.length() : end).strip();
            if (isAnswer(line)) {
                lines.add(line);
            }
            if (end < 0) {
                break;
            }
            at = Math.max(at, end - 4);
        }
        return lines;
    }

    /// The line, or the number it starts with where it goes on to explain.
    static String answer(String line) {
        var number = Answer.read(line).isReadable() ? null : Numbers.first(line, 0);
        return number == null ? line : number.text();
    }

    private static boolean isAnswer(String line) {
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            return false;
        }
        char first = line.charAt(0);
        boolean starts =
                (first >= '0' && first <= '9') || "-+.$\\([{\u20ac\u00a3\u2212".indexOf(first) >= 0;
        return starts && !isNumbered(line);
    }

    /// "1. Find the area" is a heading.
    private static boolean isNumbered(String line) {
        int at = 0;
        while (at < line.length() && Character.isDigit(line.charAt(at))) {
            at++;
        }
        boolean dot = at > 0 && at + 2 < line.length() && ".):".indexOf(line.charAt(at)) >= 0;
        return dot && line.charAt(at + 1) == ' ' && Character.isLetter(line.charAt(at + 2));
    }
}
