package dev.slingshot.harness.suite;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.result.RowKey;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.search.SearchKind;
import dev.slingshot.strategies.topology.ShapedPrompts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes cells of the matrix. Searches whose candidates are independent draws are recorded once, at
/// the largest N; the rows of smaller N are derived. A row belongs to the first cell that yields
/// it, and a cell that yields none is left out.
final class Expansion {
    private final Suite suite;
    private final Matrix matrix;
    private final Known known;
    private final Set<RowKey> yielded = new HashSet<>();

    Expansion(Suite suite, Known known) {
        this.suite = suite;
        this.matrix = suite.matrix();
        this.known = known;
    }

    List<PlannedCell> cells() {
        var cells = new ArrayList<PlannedCell>();
        for (List<Point> together : recordings()) {
            var cell = cell(together);
            if (!cell.rows().isEmpty()) {
                cells.add(cell);
            }
        }
        require(
                !cells.isEmpty(),
                "the matrix is empty: add a dataset, a policy and a strategy, or exclude less");
        checkIds(cells);
        return List.copyOf(cells);
    }

    /// Points in the matrix' order, those of one pool together.
    private List<List<Point>> recordings() {
        var recordings = new ArrayList<List<Point>>();
        for (Point point : new Points(matrix, known).all()) {
            boolean joins =
                    known.search(point.strategy(), Aggregation.LAST).parts() != Parts.WHOLE
                            && !recordings.isEmpty()
                            && recordings.getLast().getFirst().samePool(point);
            if (joins) {
                recordings.getLast().add(point);
            } else {
                recordings.add(new ArrayList<>(List.of(point)));
            }
        }
        return recordings;
    }

    private PlannedCell cell(List<Point> points) {
        Point largest = points.getLast();
        StrategySpec strategy = largest.strategy();
        SearchKind kind = known.searches().get(strategy.search());
        Aggregation own = aggregation(largest);
        var rows = points.stream().flatMap(point -> rows(point, own).stream()).toList();
        var knobs = strategy.knobs(kind, own);
        boolean scored =
                kind.making().make(knobs).guided()
                        || rows.stream().anyMatch(row -> row.aggregation().isPresent());
        String verifier = scored ? largest.verifier() : "";
        String label = label(largest);
        var sampling = matrix.sampling();
        return new PlannedCell(
                PlannedCell.id(
                        largest.dataset(),
                        largest.prompt(),
                        largest.policy(),
                        verifier,
                        label,
                        largest.n()),
                largest.dataset(),
                largest.prompt(),
                largest.policy(),
                verifier,
                largest.topology(),
                strategy,
                label,
                knobs,
                kind.greedy() ? sampling.asGreedy() : sampling,
                new Budget(
                        largest.n(),
                        sampling.maxTokens(),
                        matrix.stepTokens(),
                        matrix.totalTokens()),
                kind.greedy() ? matrix.seeds().subList(0, 1) : matrix.seeds(),
                rows.stream()
                        .map(row -> known.selections().get(row.key().selection()).evidence())
                        .collect(Collectors.toSet()),
                rows);
    }

    private List<PlannedRow> rows(Point point, Aggregation own) {
        return new Rows(point, label(point), own, known)
                .all().stream().filter(row -> yielded.add(row.key())).toList();
    }

    private Aggregation aggregation(Point point) {
        return point.verified() ? suite.verifier(point.verifier()).aggregation() : Aggregation.LAST;
    }

    private static String label(Point point) {
        String label = point.strategy().label();
        return ShapedPrompts.has(point.prompt()) ? label + " " + point.topology().label() : label;
    }

    private static void checkIds(List<PlannedCell> cells) {
        var ids = new HashMap<String, PlannedCell>();
        for (PlannedCell cell : cells) {
            var other = ids.put(cell.id().toLowerCase(java.util.Locale.ROOT), cell);
            require(
                    other == null,
                    "two cells would have the file name %s; give one of their datasets, engines or"
                            + " strategies another name",
                    cell.id());
        }
    }
}
