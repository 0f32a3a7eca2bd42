package dev.slingshot.harness.suite;

import java.util.List;

/// Cells that are run together, with the engines of this machine that they need open.
///
/// @param engines names of those that take room on this machine
/// @param part of the cells' work
public record Stage(List<String> engines, Part part, List<PlannedCell> cells) {

    /// How much of a cell is done.
    public enum Part {
        /// Its samples are drawn and recorded; nothing is scored.
        DRAW,
        /// Its recorded samples are scored; nothing is drawn.
        SCORE,
        /// All of it.
        WHOLE
    }

    public Stage {
        engines = List.copyOf(engines);
        cells = List.copyOf(cells);
    }

    boolean like(Stage other) {
        return engines.equals(other.engines) && part == other.part;
    }
}
