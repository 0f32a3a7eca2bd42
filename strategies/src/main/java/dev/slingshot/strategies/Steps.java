package dev.slingshot.strategies;

import java.util.ArrayList;
import java.util.List;

/// Parts a response into steps: at blank lines, none of them blank. What a model thinks between
/// `<think>` and `</think>` is one step, whatever blank lines it has; where a chat template opened
/// the thinking, only its end is there to be seen. Policy and verifier both count steps this way.
public final class Steps {
    public static final String BOUNDARY = "\n\n";
    private static final String OPENING = "<think>";
    private static final String CLOSING = "</think>";

    private Steps() {}

    public static List<String> of(String response) {
        var steps = new ArrayList<String>();
        boolean thinking = beginsInside(response);
        for (int at = 0; at < response.length(); thinking = !thinking) {
            int end = end(response, at, thinking);
            String part = response.substring(at, end);
            if (thinking) {
                thought(part, steps);
            } else {
                paragraphs(part, steps);
            }
            at = end;
        }
        return List.copyOf(steps);
    }

    /// The text that ends the step after an answer so far.
    ///
    /// @param thinking whether an answer begins with thinking even if it does not say so
    static String boundary(String answer, boolean thinking) {
        int opening = answer.lastIndexOf(OPENING);
        int closing = answer.lastIndexOf(CLOSING);
        boolean inside = opening > closing || (thinking && closing < 0);
        return inside ? CLOSING + BOUNDARY : BOUNDARY;
    }

    private static boolean beginsInside(String response) {
        int opening = response.indexOf(OPENING);
        int closing = response.indexOf(CLOSING);
        return closing >= 0 && (opening < 0 || closing < opening);
    }

    private static int end(String response, int from, boolean thinking) {
        int mark = response.indexOf(thinking ? CLOSING : OPENING, from);
        return mark < 0 ? response.length() : thinking ? mark + CLOSING.length() : mark;
    }

    private static void thought(String part, List<String> steps) {
        if (!part.replace(OPENING, "").replace(CLOSING, "").isBlank()) {
            steps.add(part.strip());
        }
    }

    /// Parts wherever white space holds more than one end of a line.
    private static void paragraphs(String part, List<String> steps) {
        int start = 0;
        int at = part.indexOf('\n');
        while (at >= 0) {
            int first = at;
            int last = at;
            for (at++; at < part.length() && isSpace(part.charAt(at)); at++) {
                last = part.charAt(at) == '\n' ? at : last;
            }
            if (last > first) {
                add(part.substring(start, first), steps);
                start = last;
            }
            at = part.indexOf('\n', at);
        }
        add(part.substring(start), steps);
    }

    private static void add(String step, List<String> steps) {
        var words = step.strip();
        if (!words.isEmpty()) {
            steps.add(words);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
