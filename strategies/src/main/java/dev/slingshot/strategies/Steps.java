package dev.slingshot.strategies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
            (thinking ? thought(part) : paragraphs(part)).forEach(steps::add);
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

    private static Stream<String> thought(String part) {
        boolean blank = part.replace(OPENING, "").replace(CLOSING, "").isBlank();
        return blank ? Stream.empty() : Stream.of(part.strip());
    }

    private static Stream<String> paragraphs(String part) {
        return Arrays.stream(part.split("\n\\s*\n", -1))
                .map(String::strip)
                .filter(step -> !step.isEmpty());
    }
}
