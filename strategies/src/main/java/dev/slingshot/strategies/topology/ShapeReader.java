package dev.slingshot.strategies.topology;

import dev.slingshot.strategies.Steps;
import java.util.List;

/// Reads which shape a response really has, from how its text numbers, indents and cites its
/// thoughts. What counts, in this order:
///
/// 1. named and numbered thoughts, such as `Thought 2.1:`, `**Node 3** (from 1 and 2)`, `Branch B`;
/// 2. where there are none, numbered or nested lists;
/// 3. where there are none either, paragraphs: each follows the one before.
///
/// A model's text is never an error: one without two thoughts to tell apart has the shape none.
public final class ShapeReader {
    private ShapeReader() {}

    public static Shape read(String response) {
        List<Heading> headings = Headings.of(response);
        return headings.isEmpty()
                ? paragraphs(Steps.of(response).size())
                : ThoughtGraph.of(headings).shape();
    }

    private static Shape paragraphs(int count) {
        return count < 2 ? Shape.NONE : new Shape(Shape.Kind.CHAIN, count, 0, 0, count);
    }
}
