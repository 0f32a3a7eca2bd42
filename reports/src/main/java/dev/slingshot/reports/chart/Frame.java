package dev.slingshot.reports.chart;

/// Size of a drawing and the room around its plot, in pixels at scale 1.
///
/// @param endLabels whether lines are named at their right end
public record Frame(
        int width, int height, int left, int top, int right, int bottom, boolean endLabels) {
    public static final Frame WIDE = new Frame(950, 400, 48, 14, 236, 44, true);
    public static final Frame NARROW = new Frame(358, 320, 36, 12, 10, 42, false);
    public static final Frame WIDE_LOW = new Frame(950, 210, 48, 12, 236, 44, true);
    public static final Frame NARROW_LOW = new Frame(358, 200, 36, 12, 10, 42, false);

    /// Pixels a letter of an end label takes, a bold one of the sans face.
    private static final double LETTER = 7.6;

    private static final int LEAD = 20;

    /// The same drawing with as much room as its longest end label needs, two fifths of it at most.
    Frame withRoomFor(int letters) {
        int wanted = (int) Math.ceil(letters * LETTER) + LEAD;
        int room = endLabels ? Math.clamp(wanted, right, Math.max(right, width * 2 / 5)) : right;
        return new Frame(width, height, left, top, room, bottom, endLabels);
    }

    int plotWidth() {
        return width - left - right;
    }

    int plotHeight() {
        return height - top - bottom;
    }
}
