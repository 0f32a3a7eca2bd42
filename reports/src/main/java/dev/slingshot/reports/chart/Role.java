package dev.slingshot.reports.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a shape of XChart's drawing is, told by its colour: red is the role, green the line.
enum Role {
    LINE(1),
    MARK(2),
    BAND(3);

    private static final Pattern COLOR =
            Pattern.compile("(?:fill|stroke):rgb\\((\\d+),(\\d+),(\\d+)\\)");

    private final int red;

    Role(int red) {
        this.red = red;
    }

    Color color(int line) {
        return new Color(red, line, 7);
    }

    /// A role and the line that has it.
    record Owner(Role role, int line) {}

    /// Reads a style such as `fill:rgb(2,0,7);stroke:none;`; empty for the background.
    static Optional<Owner> owner(String style) {
        var match = COLOR.matcher(style);
        if (!match.find() || !match.group(3).equals("7")) {
            return Optional.empty();
        }
        int red = Integer.parseInt(match.group(1));
        int line = Integer.parseInt(match.group(2));
        return Arrays.stream(values())
                .filter(role -> role.red == red)
                .findFirst()
                .map(role -> new Owner(role, line));
    }
}
