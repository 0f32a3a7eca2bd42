package dev.slingshot.reports.view;

import java.util.List;

/// One node of a search tree in words.
///
/// @param place such as `0.2.1`
/// @param what it is where it does not simply go on with the answer before it: `feedback`, `given`
/// @param score of its own step, or empty
/// @param facts tokens, round, how it ended
/// @param fate why it was not followed, or how it was judged
/// @param tone class: `open`, `pruned`, `cut`, `right`, `wrong`, `lost`
/// @param chosen by which selections
public record Step(
        String place,
        String what,
        String text,
        String score,
        String facts,
        String fate,
        String tone,
        String chosen,
        List<Step> children) {

    /// Rough bytes of a step without its words.
    static final int FRAME = 320;

    public Step {
        children = List.copyOf(children);
    }

    /// Roughly how many bytes it takes on a page.
    int weight() {
        return FRAME
                + text.length()
                + fate.length()
                + children.stream().mapToInt(Step::weight).sum();
    }

    int size() {
        return 1 + children.stream().mapToInt(Step::size).sum();
    }
}
