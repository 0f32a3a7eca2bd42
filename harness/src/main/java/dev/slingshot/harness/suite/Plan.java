package dev.slingshot.harness.suite;

import dev.slingshot.harness.result.Derived;
import java.util.List;

/// All that a suite asks for, in the order it is to be run and shown. Equal suites have equal
/// plans.
///
/// @param derived strategies that are put together from the cells' rows
public record Plan(
        Suite suite,
        List<PlannedCell> cells,
        List<Derived> derived,
        List<PlannedPairing> pairings) {

    public Plan {
        cells = List.copyOf(cells);
        derived = List.copyOf(derived);
        pairings = List.copyOf(pairings);
    }

    /// Expands the matrix and finds the rows of the pairings.
    ///
    /// @throws dev.slingshot.strategies.ConfigurationException where nothing is left to run or a
    ///   pairing fits no row; a suite that was read from a file has been checked for both
    public static Plan of(Suite suite, Known known) {
        var cells = new Expansion(suite, known).cells();
        var derived =
                suite.derived().stream().flatMap(spec -> spec.over(cells, known).stream()).toList();
        var pairings =
                suite.pairings().stream()
                        .flatMap(pairing -> new Pairing(pairing, cells, derived).planned().stream())
                        .toList();
        return new Plan(suite, cells, derived, pairings);
    }

    public List<PlannedRow> rows() {
        return cells.stream().flatMap(cell -> cell.rows().stream()).toList();
    }
}
