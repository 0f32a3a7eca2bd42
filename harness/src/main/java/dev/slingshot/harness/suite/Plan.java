package dev.slingshot.harness.suite;

import java.util.List;

/// All that a suite asks for, in the order it is to be run and shown. Equal suites have equal
/// plans.
public record Plan(Suite suite, List<PlannedCell> cells, List<PlannedPairing> pairings) {

    public Plan {
        cells = List.copyOf(cells);
        pairings = List.copyOf(pairings);
    }

    /// Expands the matrix and finds the rows of the pairings.
    ///
    /// @throws dev.slingshot.strategies.ConfigurationException where nothing is left to run or a
    ///   pairing fits no row; a suite that was read from a file has been checked for both
    public static Plan of(Suite suite, Known known) {
        var cells = new Expansion(suite, known).cells();
        var pairings =
                suite.pairings().stream()
                        .flatMap(pairing -> new Pairing(pairing, cells).planned().stream())
                        .toList();
        return new Plan(suite, cells, pairings);
    }

    public List<PlannedRow> rows() {
        return cells.stream().flatMap(cell -> cell.rows().stream()).toList();
    }
}
