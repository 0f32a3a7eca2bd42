package dev.slingshot.harness.suite;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.search.SearchKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A search with its knobs and the selections that read its candidates.
///
/// @param label what its rows are called: the search and the knobs that are not the usual ones,
///   unless the suite says otherwise
/// @param width M: children of each kept path
/// @param iterations steps at most
/// @param pruning absent for the verifier's own aggregation
/// @param budgets N where they differ from the matrix'; empty where they do not
/// @param aggregations of the scores a selection reads; absent ones stand for the verifier's own
public record StrategySpec(
        String label,
        String search,
        int width,
        int iterations,
        Optional<Aggregation> pruning,
        List<Integer> budgets,
        List<String> selections,
        List<Optional<Aggregation>> aggregations) {

    /// M of the published searches (Snell et al. 2024; Beeching et al. 2024).
    public static final int WIDTH = 4;

    /// Steps at most of the published searches (Beeching et al. 2024).
    public static final int ITERATIONS = 40;

    public StrategySpec {
        budgets = budgets.stream().sorted().distinct().toList();
        selections = List.copyOf(selections);
        aggregations = List.copyOf(aggregations);
    }

    /// The search's name and the knobs that are not the usual ones, such as `beam M=8`.
    public static String describe(
            String search, int width, int iterations, Optional<Aggregation> pruning) {
        var words = new ArrayList<>(List.of(search));
        if (width != WIDTH) {
            words.add("M=" + width);
        }
        if (iterations != ITERATIONS) {
            words.add("steps=" + iterations);
        }
        pruning.ifPresent(aggregation -> words.add("by " + aggregation.label()));
        return String.join(" ", words);
    }

    /// The knobs where the verifier has this aggregation of its own.
    public SearchKind.Knobs knobs(Aggregation verifiers) {
        return new SearchKind.Knobs(width, iterations, pruning.orElse(verifiers));
    }

    /// N of this search.
    public List<Integer> budgets(Matrix matrix) {
        return budgets.isEmpty() ? matrix.budgets() : budgets;
    }
}
