package dev.slingshot.reports.chart;

import static dev.slingshot.reports.chart.Shapes.round;

import java.util.List;

/// Makes a plot compact SVG: colours, dashes and type come from the page's style sheet, text is
/// text, the bytes are the same on every machine.
public final class Drawing {
    private final Plot plot;
    private final Frame frame;
    private final StringBuilder out = new StringBuilder();

    private Drawing(Plot plot) {
        this.plot = plot;
        this.frame = plot.frame();
    }

    /// Safe to put into a page as it is: every text is escaped.
    public static String svg(Plot plot) {
        return new Drawing(plot).draw();
    }

    private String draw() {
        out.append(
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(frame.width(), frame.height(), escape(plot.name())));
        axes();
        var shapes = Shapes.of(Geometry.svg(plot));
        out.append("<g transform=\"translate(%d %d)\">".formatted(frame.left(), frame.top()));
        for (int i = 0; i < plot.lines().size(); i++) {
            line(plot.lines().get(i), i, shapes);
        }
        out.append("</g>");
        if (frame.endLabels()) {
            EndLabels.of(plot).forEach(this::endLabel);
        }
        return out.append("</svg>").toString();
    }

    private void axes() {
        int right = frame.width() - frame.right();
        int bottom = frame.height() - frame.bottom();
        out.append("<g class=\"grid\">");
        for (Tick tick : plot.y().ticks()) {
            var y = round(plot.screenY(tick.at()));
            var zero = tick.label().equals("0") && plot.y().min() < 0 ? " class=\"zero\"" : "";
            out.append("<path%s d=\"M%d %sH%d\"/>".formatted(zero, frame.left(), y, right));
        }
        out.append("</g><g class=\"ticks\">");
        for (Tick tick : plot.y().ticks()) {
            text("end", frame.left() - 8, plot.screenY(tick.at()) + 4, tick.label());
        }
        for (Tick tick : shown(plot.x().ticks())) {
            text("middle", plot.screenX(tick.at()), bottom + 18, tick.label());
        }
        double middle = frame.left() + frame.plotWidth() / 2.0;
        out.append("</g><g class=\"axis\">");
        text("middle", middle, bottom + 36, plot.x().label());
        out.append("</g>");
    }

    /// Every second one where they would touch.
    private List<Tick> shown(List<Tick> ticks) {
        int every = Math.ceilDiv(ticks.size() * 40, Math.max(frame.plotWidth(), 1));
        return java.util.stream.IntStream.range(0, ticks.size())
                .filter(i -> i % Math.max(every, 1) == 0)
                .mapToObj(ticks::get)
                .toList();
    }

    private void line(Line line, int index, Shapes shapes) {
        out.append("<g class=\"k%d %s".formatted(line.key(), line.look().classes()));
        out.append(line.kind() == Line.Kind.CURVE ? "" : " " + kind(line)).append("\">");
        shapes.of(index, Role.BAND).forEach(path -> path("band", path, ""));
        shapes.of(index, Role.LINE).forEach(path -> path("line", path, ""));
        var marks = shapes.of(index, Role.MARK);
        for (int i = 0; i < marks.size(); i++) {
            path("mark", marks.get(i), line.points().get(i).title());
        }
        out.append("</g>");
    }

    private static String kind(Line line) {
        return line.kind() == Line.Kind.LEVEL ? "level" : "ceiling";
    }

    private void path(String name, String data, String title) {
        out.append("<path class=\"%s\" d=\"%s\"".formatted(name, data));
        out.append(title.isEmpty() ? "/>" : "><title>" + escape(title) + "</title></path>");
    }

    private void endLabel(EndLabels.Label label) {
        var line = plot.lines().get(label.line());
        int x = frame.width() - frame.right();
        var at = round(label.at());
        out.append("<g class=\"k%d end %s\">".formatted(line.key(), line.look().classes()));
        path("reach", "M%s %sH%d".formatted(round(label.x()), at, x + 1), "");
        path("lead", "M%d %sL%d %s".formatted(x + 1, at, x + 10, round(label.y())), "");
        text("start", x + 13, label.y() + 4, line.label());
        out.append("</g>");
    }

    private void text(String anchor, double x, double y, String text) {
        out.append(
                "<text text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
                        .formatted(anchor, round(x), round(y), escape(text)));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
