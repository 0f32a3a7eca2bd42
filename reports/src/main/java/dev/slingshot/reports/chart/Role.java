package dev.slingshot.reports.chart;

import java.awt.Color;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a shape of XChart's drawing is, told by its colour: red is the role, green the line.
enum Role {
    LINE,
    MARK,
    BAND;

    private static final Pattern COLOR =
            Pattern.compile("(?:fill|stroke):rgb\\((\\d+),(\\d+),(\\d+)\\)");

    Color color(int line) {
        return new Color(ordinal() + 1, line, 7);
    }

    /// A role and the line that has it.
    record Owner(Role role, int line) {}

    /// Reads a style such as `fill:rgb(2,0,7);stroke:none;`; empty for the background.
    static Optional<Owner> owner(String style) {
        var match = COLOR.matcher(style);
        if (!match.find() || !match.group(3).equals("7")) {
            return Optional.empty();
        }
        int role = Integer.parseInt(match.group(1)) - 1;
        return Optional.of(new Owner(values()[role], Integer.parseInt(match.group(2))));
    }
}
