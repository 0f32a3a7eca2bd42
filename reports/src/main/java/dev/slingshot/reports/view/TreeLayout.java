package dev.slingshot.reports.view;

import java.util.ArrayList;
import java.util.List;

/// A search tree as a picture: rounds go to the right, leaves stand below one another, a parent
/// stands midway beside its children.
///
/// @param edges one path for all kept lines
/// @param dropped one path for the lines that end in a dropped thought
public record TreeLayout(int width, int height, String edges, String dropped, List<Dot> dots) {
    private static final int COLUMN = 72;
    private static final int LEAF = 16;
    private static final int MARGIN = 14;

    public TreeLayout {
        dots = List.copyOf(dots);
    }

    /// One node.
    ///
    /// @param tone as in {@link Step}, with `chosen` where a selection took it
    public record Dot(String x, String y, String tone, String score, String title) {}

    static TreeLayout of(List<Step> roots) {
        return new Pen().draw(roots);
    }

    private static final class Pen {
        private final StringBuilder edges = new StringBuilder();
        private final StringBuilder dropped = new StringBuilder();
        private final List<Dot> dots = new ArrayList<>();
        private int leaves;
        private int deepest;

        private TreeLayout draw(List<Step> roots) {
            var root = new Step("", "", "", "", "", "the question", "root", "", roots);
            place(root, 0);
            return new TreeLayout(
                    2 * MARGIN + deepest * COLUMN + 34,
                    2 * MARGIN + Math.max(0, leaves - 1) * LEAF,
                    edges.toString(),
                    dropped.toString(),
                    dots);
        }

        private double place(Step step, int depth) {
            deepest = Math.max(deepest, depth);
            int x = MARGIN + depth * COLUMN;
            double y;
            if (step.children().isEmpty()) {
                y = MARGIN + leaves++ * LEAF;
            } else {
                var ys =
                        step.children().stream()
                                .mapToDouble(child -> place(child, depth + 1))
                                .toArray();
                y = (ys[0] + ys[ys.length - 1]) / 2;
                for (int i = 0; i < ys.length; i++) {
                    edge(x, y, ys[i], step.children().get(i));
                }
            }
            dots.add(
                    new Dot(
                            Integer.toString(x),
                            round(y),
                            step.tone() + (step.chosen().isEmpty() ? "" : " chosen"),
                            step.score(),
                            title(step)));
            return y;
        }

        private void edge(int x, double from, double to, Step child) {
            var out = child.tone().equals("pruned") ? dropped : edges;
            int half = COLUMN / 2;
            out.append(
                    "M%d %sC%d %s %d %s %d %s"
                            .formatted(
                                    x,
                                    round(from),
                                    x + half,
                                    round(from),
                                    x + half,
                                    round(to),
                                    x + COLUMN,
                                    round(to)));
        }

        private static String title(Step step) {
            return java.util.stream.Stream.of(step.place(), step.what(), step.fate(), step.facts())
                    .filter(text -> !text.isEmpty())
                    .collect(java.util.stream.Collectors.joining(" · "));
        }

        private static String round(double value) {
            return value == Math.rint(value)
                    ? Integer.toString((int) value)
                    : Figures.decimal(value, 1);
        }
    }
}
