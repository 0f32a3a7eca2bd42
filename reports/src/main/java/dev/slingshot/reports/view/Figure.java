package dev.slingshot.reports.view;

import java.util.List;

/// Curves with a switch of what they are drawn against, a switch for each line, and the same
/// numbers as a table.
///
/// @param id unique on its page
public record Figure(
        String id,
        String title,
        String caption,
        String baseline,
        List<Legend> legend,
        List<Variant> variants,
        List<CurveRow> table) {

    /// One line's switch.
    ///
    /// @param key pairs it with its line
    /// @param look classes for colour, marker and dash
    /// @param marker as path data
    /// @param kind curve, level or ceiling
    public record Legend(int key, String label, String look, String marker, String kind) {}

    /// The curves against one axis, with their differences to the baseline beneath.
    public record Variant(int index, String label, Picture curve, List<Picture> difference) {}

    /// One point in words.
    public record CurveRow(String series, String n, String flops, String accuracy, String basis) {}
}
