package dev.slingshot.reports.chart;

/// Colour and marker (by method) and dash (by model): the style sheet gives them their looks, and
/// marker and dash tell lines apart without colour.
///
/// @param hue index of a colour and marker, 0 being the neutral one
/// @param dash index of a dash, 0 being a solid line
public record Look(int hue, int dash) {
    public static final int HUES = 8;
    public static final int DASHES = 4;

    public Look {
        if (hue < 0 || hue >= HUES || dash < 0 || dash >= DASHES) {
            throw new IllegalArgumentException("no look has hue %d, dash %d".formatted(hue, dash));
        }
    }

    /// The marker as path data, centred on (15, 6), for legends.
    public String marker() {
        return switch (hue) {
            case 0, 1 -> "M11 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
            case 2 -> "M11 2h8v8h-8z";
            case 3 -> "M10 10L15 2L20 10z";
            case 4 -> "M10 6L15 1L20 6L15 11z";
            case 5 -> "M10 2L15 10L20 2z";
            case 6 -> "M10 10L13 2H17L20 10z";
            default -> "M10 3.5h10v5h-10z";
        };
    }

    /// The classes that the style sheet knows.
    public String classes() {
        return "h" + hue + " d" + dash;
    }
}
