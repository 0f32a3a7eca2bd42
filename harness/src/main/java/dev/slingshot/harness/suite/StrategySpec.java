package dev.slingshot.harness.suite;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.search.Knobs;
import dev.slingshot.strategies.search.SearchKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A search with its options and the selections that read its candidates.
///
/// @param label what its rows are called: the search and the options that are not the usual ones,
///   unless the suite says otherwise
/// @param options that the suite gives, by name; the usual values stand for the others
/// @param pruning absent for the verifier's own aggregation
/// @param budgets N where they differ from the matrix'; empty where they do not
/// @param aggregations of the scores a selection reads; absent ones stand for the verifier's own
public record StrategySpec(
        String label,
        String search,
        Map<String, String> options,
        Optional<Aggregation> pruning,
        List<Integer> budgets,
        List<String> selections,
        List<Optional<Aggregation>> aggregations) {

    public StrategySpec {
        options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
        budgets = budgets.stream().sorted().distinct().toList();
        selections = List.copyOf(selections);
        aggregations = List.copyOf(aggregations);
    }

    /// The search's name and what is not usual about it, such as `beam width=8`.
    public static String describe(
            String search,
            SearchKind kind,
            Map<String, String> options,
            Optional<Aggregation> pruning) {
        return Stream.of(
                        search,
                        kind.differences(options),
                        pruning.map(aggregation -> "by " + aggregation.label()).orElse(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    StrategySpec withSamples(int n) {
        return search.equals("sample")
                ? new StrategySpec(
                        label, search, options, pruning, List.of(n), selections, aggregations)
                : this;
    }

    /// The options where the verifier has this aggregation of its own.
    public Knobs knobs(SearchKind kind, Aggregation verifiers) {
        return kind.knobs(options, pruning.orElse(verifiers));
    }

    /// N of this search.
    public List<Integer> budgets(Matrix matrix) {
        return budgets.isEmpty() ? matrix.budgets() : budgets;
    }
}
